namespace ThreeGens.Tests.Json.Models;

[GenerateJson]
public sealed record Scalars
{
    public bool Boolean { get; set; }

    public byte Byte { get; set; }

    public sbyte SByte { get; set; }

    public short I16 { get; set; }

    public ushort U16 { get; set; }

    public int I32 { get; set; }

    public uint U32 { get; set; }

    public long I64 { get; set; }

    public ulong U64 { get; set; }

    public Int128 I128 { get; set; }

    public UInt128 U128 { get; set; }

    public Half F16 { get; set; }

    public float F32 { get; set; }

    public double F64 { get; set; }

    public decimal Money { get; set; }

    public char Letter { get; set; }

    public string? Text { get; set; }

    public Guid Id { get; set; }

    public DateTime Instant { get; set; }

    public DateTimeOffset Offset { get; set; }

    public DateOnly Date { get; set; }

    public TimeOnly Time { get; set; }

    public TimeSpan Duration { get; set; }

    public Uri? Link { get; set; }

    public Version? Release { get; set; }

    public byte[]? Bytes { get; set; }

    public int? Maybe { get; set; }

    public DateTime? MaybeDate { get; set; }

    public double? Never { get; set; }
}

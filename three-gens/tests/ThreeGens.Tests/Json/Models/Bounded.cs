namespace ThreeGens.Tests.Json.Models;

/// <summary>Holds one member of every kind whose JSON has a bound, between texts, several times over: runs, seams and long runs.</summary>
[GenerateJson]
public sealed record Bounded
{
    public string? First { get; set; }

    public bool B { get; set; }

    public sbyte I8 { get; set; }

    public ushort U16 { get; set; }

    public int I32 { get; set; }

    public uint U32 { get; set; }

    public long I64 { get; set; }

    public ulong U64 { get; set; }

    public string? Middle { get; set; }

    public float F { get; set; }

    public double D { get; set; }

    public decimal M { get; set; }

    public Guid G { get; set; }

    public Uri? Link { get; set; }

    public DateTime At { get; set; }

    public DateTimeOffset Seen { get; set; }

    public DateOnly Day { get; set; }

    public TimeOnly Hour { get; set; }

    public TimeSpan Span { get; set; }

    public Version? Version { get; set; }

    public int? MaybeInt { get; set; }

    public DateTime? MaybeAt { get; set; }

    public decimal? MaybeDecimal { get; set; }

    public DayOfWeek Weekday { get; set; }

    public List<long>? Longs { get; set; }

    public List<DateTimeOffset?>? Instants { get; set; }

    public double[]? Doubles { get; set; }

    public string? Last { get; set; }
}

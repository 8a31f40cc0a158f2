using System.Buffers;

namespace ThreeGens.Tests.Json;

/// <summary>Gives exactly the memory that is asked for, with a guard behind it: a writer that reserves too little is caught.</summary>
internal sealed class TightBuffer : IBufferWriter<byte>
{
    private const int GuardLength = 64;
    private const byte Guard = 0xA5;

    private readonly ArrayBufferWriter<byte> _written = new();
    private byte[] _given = [];
    private int _size;

    /// <value>What has been written, when every guard was found whole.</value>
    public ReadOnlySpan<byte> Written => _written.WrittenSpan;

    public void Advance(int count)
    {
        Assert.InRange(count, 0, _size);
        Assert.False(_given.AsSpan(_size).ContainsAnyExcept(Guard), "bytes behind the reservation were overwritten");
        _written.Write(_given.AsSpan(0, count));
        _size = 0;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        _size = Math.Max(sizeHint, 1);
        _given = new byte[_size + GuardLength];
        Array.Fill(_given, Guard);
        return _given.AsMemory(0, _size);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}

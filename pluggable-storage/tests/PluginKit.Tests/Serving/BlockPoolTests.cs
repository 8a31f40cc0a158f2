using System.Buffers;
using Microsoft.Extensions.Time.Testing;
using PluginKit.Serving;
using Xunit;

namespace PluginKit.Tests.Serving;

public sealed class BlockPoolTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly BlockPool _pool;

    public BlockPoolTests() => _pool = new BlockPool(_time);

    public void Dispose() => _pool.Dispose();

    [Fact]
    public void The_block_given_back_last_is_lent_first()
    {
        var (first, second) = (_pool.Rent(), _pool.Rent(4096));
        second.Dispose();
        first.Dispose();

        Assert.Same(first, _pool.Rent());
        Assert.Same(second, _pool.Rent());
        Assert.Equal(BlockPool.BlockBytes, second.Memory.Length);
    }

    [Fact]
    public void A_block_given_back_twice_is_lent_once()
    {
        var block = _pool.Rent();
        block.Dispose();
        block.Dispose();

        Assert.NotSame(_pool.Rent(), _pool.Rent());
    }

    [Fact]
    public void Blocks_that_nobody_needed_for_a_whole_period_are_dropped()
    {
        Lend(10);
        _time.Advance(BlockPool.TrimPeriod);
        Assert.Equal(10, _pool.IdleBlocks);

        Lend(3);
        _time.Advance(BlockPool.TrimPeriod);
        Assert.Equal(3, _pool.IdleBlocks);

        _time.Advance(BlockPool.TrimPeriod);
        Assert.Equal(0, _pool.IdleBlocks);
    }

    [Fact]
    public void More_than_a_block_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _pool.Rent(BlockPool.BlockBytes + 1));

    [Fact]
    public void After_its_end_a_pool_lends_nothing_and_keeps_nothing()
    {
        var block = _pool.Rent();
        _pool.Dispose();
        block.Dispose();

        Assert.Equal(0, _pool.IdleBlocks);
        Assert.Throws<ObjectDisposedException>(() => _pool.Rent());
    }

    [Fact]
    public void No_block_is_lent_to_two_threads()
    {
        Parallel.For(0, 8, lane =>
        {
            for (var i = 0; i < 2000; i++)
            {
                using var block = _pool.Rent();
                var first = block.Memory.Span;
                first[0] = (byte)lane;
                Thread.Yield();
                Assert.Equal((byte)lane, first[0]);
            }
        });
    }

    private void Lend(int count)
    {
        var blocks = Enumerable.Range(0, count).Select(_ => _pool.Rent()).ToArray();
        Array.ForEach(blocks, block => block.Dispose());
    }
}

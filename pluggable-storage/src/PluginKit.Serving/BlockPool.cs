using System.Buffers;
using System.Runtime.InteropServices;

namespace PluginKit.Serving;

/// <summary>
/// Pinned blocks of <see cref="BlockBytes"/>. Safe for many threads. What nobody needed for a whole <see cref="TrimPeriod"/> is
/// given back to the garbage collector.
/// </summary>
/// <remarks>
/// A message of megabytes costs Kestrel a turn for each block it passes through, twice. A small message touches the first page of a
/// block only, and the last one given back is the first one lent, so small messages stay in the processor's cache as before.
/// </remarks>
internal sealed class BlockPool : MemoryPool<byte>
{
    public const int BlockBytes = 256 * 1024;

    public static readonly TimeSpan TrimPeriod = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly Stack<Block> _idle = new();
    private readonly ITimer _trimmer;
    private int _unneeded;
    private bool _isDisposed;

    public BlockPool(TimeProvider time)
    {
        // A pool that its owner forgot must not live on through its timer.
        var self = new WeakReference<BlockPool>(this);
        _trimmer = time.CreateTimer(static state => Trim((WeakReference<BlockPool>)state!), self, TrimPeriod, TrimPeriod);
    }

    /// <inheritdoc/>
    public override int MaxBufferSize => BlockBytes;

    /// <value>How many blocks wait to be lent.</value>
    public int IdleBlocks
    {
        get
        {
            lock (_lock)
            {
                return _idle.Count;
            }
        }
    }

    /// <inheritdoc/>
    public override IMemoryOwner<byte> Rent(int minBufferSize = -1)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minBufferSize, BlockBytes);
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_idle.TryPop(out var block))
            {
                _unneeded = Math.Min(_unneeded, _idle.Count);
                block.IsLent = true;
                return block;
            }
        }

        return new Block(this);
    }

    protected override void Dispose(bool disposing)
    {
        _trimmer.Dispose();
        lock (_lock)
        {
            _isDisposed = true;
            _idle.Clear();
        }
    }

    private void Return(Block block)
    {
        lock (_lock)
        {
            // The second end of a loan must not lend one block to two.
            if (block.IsLent && !_isDisposed)
            {
                _idle.Push(block);
            }

            block.IsLent = false;
        }
    }

    private static void Trim(WeakReference<BlockPool> self)
    {
        if (self.TryGetTarget(out var pool))
        {
            pool.Trim();
        }
    }

    private void Trim()
    {
        lock (_lock)
        {
            for (; _unneeded > 0; _unneeded--)
            {
                _idle.Pop();
            }

            _unneeded = _idle.Count;
        }
    }

    private sealed class Block(BlockPool pool) : IMemoryOwner<byte>
    {
        private readonly byte[] _bytes = GC.AllocateUninitializedArray<byte>(BlockBytes, pinned: true);

        public bool IsLent { get; set; } = true;

        public Memory<byte> Memory => MemoryMarshal.CreateFromPinnedArray(_bytes, 0, _bytes.Length);

        public void Dispose() => pool.Return(this);
    }
}

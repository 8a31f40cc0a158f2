using System.Buffers;
using Microsoft.AspNetCore.Connections;

namespace PluginKit.Serving;

/// <summary>Gives Kestrel pools of large blocks in place of its own, whose blocks have 4 KiB.</summary>
internal sealed class BlockPoolFactory : IMemoryPoolFactory<byte>
{
    /// <inheritdoc/>
    public MemoryPool<byte> Create(MemoryPoolOptions? options = null) => new BlockPool(TimeProvider.System);
}

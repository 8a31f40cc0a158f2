using Storage.Contracts;
using Storage.Host.Backends;

namespace Storage.Host.Routing;

/// <summary>Sends one write along a route. The caller holds the key's lock and a lease on the route.</summary>
internal static class RouteWriter
{
    /// <returns>For a delete, whether the key existed.</returns>
    public static async Task<bool> WriteAsync(Route route, PendingWrite write)
    {
        ReadOnlyMemory<byte>? before = null;
        if (route.Journal is { } journal)
        {
            before = journal.Set(write.Key, write.Value);
            // A first attempt that was lost on a backend without a journal may have removed the key: then this one knows nothing.
            if (!write.IsRepeated)
            {
                write.ExistedBefore = before is not null;
            }
        }

        bool existed;
        try
        {
            existed = await SendAsync(route.Backend, write);
        }
        catch (StorageException e) when (e.Error != StorageError.Unavailable)
        {
            // The backend says that nothing happened. (A repeated write may have happened before: its trace stays.)
            if (!write.IsRepeated)
            {
                route.Journal?.Set(write.Key, before);
            }

            throw;
        }

        catch (Exception e) when (e is BackendLostException or StorageException)
        {
            // It may have happened in the source, where readers then saw it; the mirror does not have it.
            route.Mirror?.LoseSource();
            throw;
        }

        if (route.Mirror is { } mirror)
        {
            await mirror.WriteAsync(write.Key, write.Value);
        }

        return write switch
        {
            { Value: not null } or { IsRepeated: false } => existed,
            { ExistedBefore: { } known } => known,
            _ when existed => true,
            // The first attempt may have removed the key before its backend died; nobody knows any more.
            _ => throw new StorageException(
                StorageError.Unavailable, "the key is deleted; whether it existed is not known: the backend died during the call"),
        };
    }

    private static async ValueTask<bool> SendAsync(IBackend backend, PendingWrite write)
    {
        if (write.Value is not { } value)
        {
            return await backend.DeleteAsync(write.Key, CancellationToken.None);
        }

        await backend.PutAsync(write.Key, value, CancellationToken.None);
        return true;
    }
}

namespace Storage.Host.Routing;

/// <summary>Ends a migration whose source died while it was copied.</summary>
/// <param name="backendId">The source.</param>
internal sealed class SourceLostException(string backendId)
    : Exception($"backend {backendId} died during the swap; try again when it was restarted");

using Storage.Host.Backends;

namespace Storage.Host.Routing;

/// <summary>Where calls go: a backend, its copy in the host when it cannot keep its own, and the backend being filled beside it.</summary>
/// <param name="Backend">Answers reads, takes writes first.</param>
/// <param name="Journal">What a volatile backend holds, kept in the host; null for a durable one.</param>
/// <param name="Mirror">Takes every write too while a migration runs.</param>
internal sealed record Route(IBackend Backend, Journal? Journal, Mirror? Mirror = null);

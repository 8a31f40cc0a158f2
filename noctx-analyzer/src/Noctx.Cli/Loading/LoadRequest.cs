namespace Noctx.Cli.Loading;

/// <summary>Says what to load.</summary>
/// <param name="Target">The file or folder the user named.</param>
/// <param name="Exclude">What to leave out.</param>
/// <param name="Configuration">The build configuration, or null for the project's default.</param>
/// <param name="Framework">The only target framework wanted, or null for all.</param>
/// <param name="Restore">Whether packages may be restored when they never were.</param>
/// <param name="Verbose">Whether to say what is done.</param>
internal sealed record LoadRequest(string Target, PathFilter Exclude, string? Configuration, string? Framework, bool Restore, bool Verbose);

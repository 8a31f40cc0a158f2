namespace Noctx.Cli.Loading;

/// <summary>Says what to load.</summary>
/// <param name="Target">The file or folder the user named.</param>
/// <param name="Exclude">What to leave out.</param>
/// <param name="Configuration">The build configuration, or null for the project's default.</param>
/// <param name="Framework">The only target framework wanted, or null for all.</param>
/// <param name="Restore">Whether packages may be restored when they never were.</param>
/// <param name="Verbose">Whether to say what is done.</param>
internal sealed record LoadRequest(string Target, PathFilter Exclude, string? Configuration, string? Framework, bool Restore, bool Verbose)
{
    /// <summary>Gives or sets whether test projects are wanted.</summary>
    public bool IncludeTests { get; init; } = true;

    /// <summary>Gives or sets whether what earlier runs found out may be used.</summary>
    public bool UseCache { get; init; } = true;
}

namespace Noctx.Cli.Loading;

/// <summary>Is what a target stands for.</summary>
/// <param name="Projects">The full paths of its C# projects.</param>
/// <param name="Skipped">What it names besides.</param>
internal sealed record ProjectList(IReadOnlyList<string> Projects, IReadOnlyList<SkippedProject> Skipped);

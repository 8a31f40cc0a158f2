namespace Noctx.Cli.Loading;

/// <summary>Is a project that was not analysed.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Reason">Why, as half a sentence.</param>
/// <param name="IsFailure">Whether it should have been analysed, so that the run is incomplete.</param>
internal sealed record SkippedProject(string Path, string Reason, bool IsFailure);

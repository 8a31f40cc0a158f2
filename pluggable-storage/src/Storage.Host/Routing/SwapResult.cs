namespace Storage.Host.Routing;

/// <summary>How a swap went.</summary>
/// <param name="Succeeded">Whether calls now go to the new backend; otherwise everything is as before.</param>
/// <param name="Message">What was done, or why not, in one line.</param>
/// <param name="Copied">How many entries were copied.</param>
/// <param name="Elapsed">How long it took, with starting the new backend.</param>
/// <param name="Paused">How long calls were held back.</param>
public sealed record SwapResult(bool Succeeded, string Message, long Copied, TimeSpan Elapsed, TimeSpan Paused);

namespace Storage.Host.Demo;

/// <summary>A moment of the demonstration.</summary>
/// <param name="Phase">Where it stands.</param>
/// <param name="Elapsed">Since its start.</param>
/// <param name="Calls">Calls so far.</param>
/// <param name="Failures">Failed calls so far.</param>
/// <param name="Acknowledged">Acknowledged writes so far.</param>
/// <param name="Message">What has just happened.</param>
public sealed record HotSwapProgress(
    HotSwapPhase Phase, TimeSpan Elapsed, long Calls, long Failures, long Acknowledged, string Message);

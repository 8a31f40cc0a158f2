namespace ValidatorRs.Running;

/// <summary>What emitted code does after a violation; the numbers are in the emitted code.</summary>
internal static class FailureFlow
{
    public const int NextRule = 0;
    public const int NextMember = 1;
    public const int Stop = 2;
}

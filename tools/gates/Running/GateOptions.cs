namespace Gates.Running;

/// <summary>Holds the switches of a run that gates may look at.</summary>
internal sealed record GateOptions
{
    /// <value>Mend what can be mended instead of reporting it.</value>
    public bool Fix { get; init; }

    /// <value>Raise the committed floor of the test counts to what was just counted.</value>
    public bool RaiseFloor { get; init; }

    /// <value>A directory with the reports of a <c>dotnet test</c> run to judge instead of running the tests; null runs them.</value>
    public string? TestResults { get; init; }
}

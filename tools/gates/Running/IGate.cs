namespace Gates.Running;

/// <summary>Checks one property of a checkout.</summary>
internal interface IGate
{
    /// <value>The word on the command line, unique, lower case.</value>
    string Name { get; }

    /// <value>What the gate checks, in a line.</value>
    string Checks { get; }

    /// <value>Whether <c>all</c> runs it. False for what belongs on a quiet machine or takes many minutes.</value>
    bool InAll => true;

    /// <summary>Runs the check.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled; children have been stopped.</exception>
    Task<GateOutcome> RunAsync(GateContext context, CancellationToken cancellationToken);
}

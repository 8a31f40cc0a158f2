using Gates.Display;

namespace Gates.Running;

/// <summary>Runs gates one after the other and tells a display about it.</summary>
internal sealed class GateRunner(TimeProvider time, IProgressDisplay display, bool verbose)
{
    /// <summary>Runs every gate, a failed one included: one run shows everything there is to mend.</summary>
    public async Task<IReadOnlyList<GateRun>> RunAsync(IReadOnlyList<IGate> gates, GateContext context, CancellationToken cancellationToken)
    {
        var runs = new List<GateRun>(gates.Count);
        var earlier = new Dictionary<string, GateStatus>(StringComparer.Ordinal);
        foreach (var gate in gates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            display.Started(gate, runs.Count + 1, gates.Count);
            var started = time.GetTimestamp();
            var outcome = await RunOneAsync(gate, context with { Earlier = earlier }, cancellationToken);
            var run = new GateRun(gate, outcome, time.GetElapsedTime(started));
            runs.Add(run);
            earlier[gate.Name] = outcome.Status;
            display.Finished(run);
        }

        return runs;
    }

    private async Task<GateOutcome> RunOneAsync(IGate gate, GateContext context, CancellationToken cancellationToken)
    {
        try
        {
            return await gate.RunAsync(context, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A gate that breaks has not shown that its property holds: that is red, and the other gates still run.
            var text = verbose ? exception.ToString() : exception.Message;
            return GateOutcome.Fail("could not finish", [new Finding("", text)], $"dotnet run --project tools/gates -- {gate.Name} --verbose");
        }
    }
}

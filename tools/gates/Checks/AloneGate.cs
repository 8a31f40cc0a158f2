using Gates.Freshness;
using Gates.Processes;
using Gates.Repository;
using Gates.Running;

namespace Gates.Checks;

/// <summary>Compiles each project with its committed generated files and without the generators: what a reader sees is complete.</summary>
internal sealed class AloneGate : IGate
{
    /// <inheritdoc />
    public string Name => "alone";

    /// <inheritdoc />
    public string Checks => "committed generated files compile without the generators";

    /// <inheritdoc />
    public async Task<GateOutcome> RunAsync(GateContext context, CancellationToken cancellationToken)
    {
        var checkout = context.Checkout;
        var settings = FreshSettings.Load(checkout);
        if (settings.Alone is not { } source)
        {
            return GateOutcome.Pass($"{FreshSettings.FileName} names no command");
        }

        var projects = GeneratingProjects.Find(
            checkout, await checkout.ListProjectsAsync(RepositorySettings.Load(checkout), cancellationToken), settings);
        var findings = new List<Finding>();
        var again = "";
        foreach (var command in projects.Count == 0 && source.IsPerProject ? [] : source.CommandsFor(projects))
        {
            var request = new ProcessRequest(command[0], command.Skip(1).ToArray(), checkout.Root);
            var result = await context.Processes.RunAsync(request, cancellationToken);
            if (result.ExitCode != 0)
            {
                again = request.ToString();
                findings.AddRange(result.Lines.Where(l => l.StartsWith("broken ", StringComparison.Ordinal)).Select(l => new Finding("", l)));
                if (findings.Count == 0)
                {
                    findings.Add(new Finding("", $"'{request}' failed:\n{result.Tail()}"));
                }
            }
        }

        return GateOutcome.Of($"{projects.Count} projects", findings, again);
    }
}

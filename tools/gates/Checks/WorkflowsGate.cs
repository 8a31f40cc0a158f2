using Gates.Running;
using Gates.Workflows;

namespace Gates.Checks;

/// <summary>Checks the workflows of the forge.</summary>
/// <param name="catalog">Gives every gate there is; asked when the gate runs.</param>
internal sealed class WorkflowsGate(Func<IReadOnlyList<IGate>> catalog) : IGate
{
    private const string Folder = ".github/workflows/";

    /// <inheritdoc />
    public string Name => "workflows";

    /// <inheritdoc />
    public string Checks => "workflows pin actions by commit, ask for few permissions, time out and run only gates";

    /// <inheritdoc />
    public async Task<GateOutcome> RunAsync(GateContext context, CancellationToken cancellationToken)
    {
        var gates = catalog();
        var rules = new WorkflowRules(gates.Select(g => g.Name).Append("all").ToHashSet(StringComparer.Ordinal));
        var files = await context.Checkout.ListFilesAsync(cancellationToken);
        var workflows = files.Where(f => f.StartsWith(Folder, StringComparison.Ordinal) && Path.GetExtension(f) is (".yml" or ".yaml")).ToArray();

        var findings = new List<Finding>();
        var called = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in workflows)
        {
            var text = await File.ReadAllTextAsync(context.Checkout.FullPath(path), cancellationToken);
            try
            {
                var workflow = WorkflowFile.Parse(path, text);
                findings.AddRange(rules.Check(workflow));
                called.UnionWith(CalledGates.In(workflow));
            }
            catch (FormatException exception)
            {
                findings.Add(new Finding(path, exception.Message));
            }
        }

        var forgotten = gates.Where(g => g.InAll && !called.Contains(g.Name) && !called.Contains("all"));
        findings.AddRange(forgotten.Select(g => new Finding(Folder, $"no workflow runs the gate '{g.Name}'.")));

        return GateOutcome.Of($"{workflows.Length} workflows", findings, "edit the lines above (docs/gates.md#workflows says how), then: dotnet run --project tools/gates -- workflows");
    }
}

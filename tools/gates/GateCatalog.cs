using Gates.Checks;
using Gates.Running;

namespace Gates;

/// <summary>Names every gate in the order in which <c>all</c> runs them; nothing else in the driver knows a gate.</summary>
internal static class GateCatalog
{
    /// <value>The gates, cheapest cause of the others first: what does not restore does not build.</value>
    public static IReadOnlyList<IGate> Gates { get; } =
    [
        new RestoreGate(),
        new BuildGate(),
        new FormatGate(),
        new LintGate(),
        new TestGate(),
        new FreshGate(),
        new AloneGate(),
        new AotGate(),
        new WorkflowsGate(static () => Gates!),
        new RepoGate(),
        new SuppressionsGate(),
        new DocsGate(static () => Gates!),
        new PackGate(),
        new BenchGate(),
        new MutateGate(),
    ];
}

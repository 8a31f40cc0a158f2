using Gates.Building;
using Gates.Running;

namespace Gates.Checks;

/// <summary>Builds the solution and allows no warning.</summary>
internal sealed class BuildGate : IGate
{
    /// <inheritdoc />
    public string Name => GateNames.Build;

    /// <inheritdoc />
    public string Checks => "the solution builds without a warning";

    /// <inheritdoc />
    public async Task<GateOutcome> RunAsync(GateContext context, CancellationToken cancellationToken)
    {
        var findings = await SolutionBuild.RunAsync(context, cancellationToken);
        return GateOutcome.Of(context.Checkout.Solution, findings, $"dotnet build {context.Checkout.Solution}");
    }
}

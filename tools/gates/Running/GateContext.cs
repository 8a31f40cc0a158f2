using Gates.Processes;
using Gates.Repository;

namespace Gates.Running;

/// <summary>Gives a gate everything it may touch.</summary>
/// <param name="Checkout">The checkout under test.</param>
/// <param name="Processes">Launches other programs.</param>
/// <param name="Options">The switches of this run.</param>
internal sealed record GateContext(Checkout Checkout, IProcessRunner Processes, GateOptions Options)
{
    /// <summary>Starts the dotnet command line in the root of the checkout.</summary>
    public Task<ProcessResult> DotnetAsync(CancellationToken cancellationToken, params IReadOnlyList<string> arguments) =>
        Processes.RunAsync(new ProcessRequest("dotnet", arguments, Checkout.Root), cancellationToken);
}

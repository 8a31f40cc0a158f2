using Gates.Processes;
using Gates.Repository;

namespace Gates.Running;

/// <summary>Gives a gate everything it may touch.</summary>
/// <param name="Checkout">The checkout under test.</param>
/// <param name="Processes">Launches other programs.</param>
/// <param name="Options">The switches of this run.</param>
/// <param name="Earlier">How the gates before this one ended, by name: what they did need not be done again.</param>
internal sealed record GateContext(
    Checkout Checkout, IProcessRunner Processes, GateOptions Options, IReadOnlyDictionary<string, GateStatus> Earlier)
{
    /// <summary>Tells whether a gate has passed earlier in this run.</summary>
    public bool HasPassed(string gate) => Earlier.TryGetValue(gate, out var status) && status == GateStatus.Passed;

    /// <summary>Starts the dotnet command line in the root of the checkout.</summary>
    public Task<ProcessResult> DotnetAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        Processes.RunAsync(new ProcessRequest("dotnet", arguments, Checkout.Root), cancellationToken);

    /// <summary>Starts git in the root of the checkout.</summary>
    /// <exception cref="InvalidOperationException">git failed.</exception>
    public async Task<ProcessResult> GitAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var request = new ProcessRequest("git", arguments, Checkout.Root);
        var result = await Processes.RunAsync(request, cancellationToken);
        return result.ExitCode == 0 ? result : throw new InvalidOperationException($"'git {arguments[0]}' failed: {result.Tail(3)}");
    }
}

using System.CommandLine;

namespace Storage.Host.Cli;

/// <summary><c>storage swap</c></summary>
internal static class SwapCommand
{
    public static Command Create()
    {
        var service = new ServiceOption();
        var name = new Argument<string>("backend") { Description = "The backend to go to, see storage backends" };
        var discard = new Option<bool>("--discard") { Description = "Remove what the new backend already holds; without it such a swap is refused" };
        var command = new Command("swap", "Replace the backend of a running service while it serves, with everything it holds") { name, discard };
        service.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var client = new ServiceClient(service.Of(parsed));
            var (succeeded, message) = await client.SwapAsync(parsed.GetValue(name)!, parsed.GetValue(discard), cancellationToken);
            await (succeeded ? Console.Out : Console.Error).WriteLineAsync($"storage: {message}".AsMemory(), cancellationToken);
            return succeeded ? ExitCodes.Success : ExitCodes.Negative;
        });
        return command;
    }
}

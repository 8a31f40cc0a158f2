using System.CommandLine;
using Storage.Http;

namespace Storage.Host.Cli;

/// <summary><c>storage swap</c></summary>
internal static class SwapCommand
{
    public static Command Create()
    {
        var service = new ServiceOption();
        var name = new Argument<string>("backend") { Description = "The backend to go to, see storage backends" };
        var discard = new Option<bool>("--discard") { Description = "Remove what the new backend already holds; without it such a swap is refused" };
        var data = new Option<string?>("--data") { Description = "The folder of a backend with files; without it the service's own" };
        var settings = new SettingsOption();
        var command = new Command("swap", "Replace the backend of a running service while it serves, with everything it holds")
        {
            name, discard, data, settings.Option,
        };
        data.AddFolderCheck();
        service.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var client = new ServiceClient(service.Of(parsed));
            var options = settings.Of(parsed);
            if (parsed.GetValue(data) is { } folder)
            {
                // The service runs in another folder than the one who types.
                options["data"] = Path.GetFullPath(folder);
            }

            var order = new SwapOrder(parsed.GetValue(name)!) { Discard = parsed.GetValue(discard), Options = options };
            var (succeeded, message) = await client.SwapAsync(order, cancellationToken);
            await (succeeded ? Console.Out : Console.Error).WriteLineAsync($"storage: {message}".AsMemory(), cancellationToken);
            return succeeded ? ExitCodes.Success : ExitCodes.Negative;
        });
        return command;
    }
}

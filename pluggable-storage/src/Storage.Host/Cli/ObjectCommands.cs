using System.CommandLine;
using System.Text;

namespace Storage.Host.Cli;

/// <summary><c>storage put</c>, <c>storage get</c> and <c>storage delete</c>: one call each, to a running service or on a backend started for it.</summary>
internal static class ObjectCommands
{
    public static Command Put()
    {
        var (key, target) = (KeyArgument(), new ObjectTarget());
        var value = new Argument<string>("value") { Description = "The value, or - for standard input" };
        var command = new Command("put", "Store a value under a key") { key, value };
        target.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bytes = await ReadAsync(parsed.GetValue(value)!, cancellationToken);
            await using var storage = await target.OpenAsync(parsed, cancellationToken);
            await storage.PutAsync(parsed.GetValue(key)!, bytes, cancellationToken);
            return ExitCodes.Success;
        });
        return command;
    }

    public static Command Get()
    {
        var (key, target) = (KeyArgument(), new ObjectTarget());
        var command = new Command("get", "Write the value of a key to standard output") { key };
        target.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var storage = await target.OpenAsync(parsed, cancellationToken);
            if (await storage.GetAsync(parsed.GetValue(key)!, cancellationToken) is not { } value)
            {
                return await NotThereAsync(parsed.GetValue(key)!, cancellationToken);
            }

            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(value, cancellationToken);
            return ExitCodes.Success;
        });
        return command;
    }

    public static Command Delete()
    {
        var (key, target) = (KeyArgument(), new ObjectTarget());
        var command = new Command("delete", "Remove a key") { key };
        target.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var storage = await target.OpenAsync(parsed, cancellationToken);
            return await storage.DeleteAsync(parsed.GetValue(key)!, cancellationToken)
                ? ExitCodes.Success
                : await NotThereAsync(parsed.GetValue(key)!, cancellationToken);
        });
        return command;
    }

    private static Argument<string> KeyArgument() => new("key") { Description = "The key" };

    private static async Task<int> NotThereAsync(string key, CancellationToken cancellationToken)
    {
        await Console.Error.WriteLineAsync($"storage: there is no key '{key}'".AsMemory(), cancellationToken);
        return ExitCodes.Negative;
    }

    private static async Task<byte[]> ReadAsync(string value, CancellationToken cancellationToken)
    {
        if (value != "-")
        {
            return Encoding.UTF8.GetBytes(value);
        }

        await using var input = StandardInput.Open();
        using var buffer = new MemoryStream();
        await input.CopyToAsync(buffer, cancellationToken);
        return buffer.ToArray();
    }
}

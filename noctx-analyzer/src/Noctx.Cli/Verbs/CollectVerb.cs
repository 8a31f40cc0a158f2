using System.CommandLine;
using Noctx.Cli.Facts;
using Noctx.Cli.Loading;
using Noctx.Cli.Reporting;

namespace Noctx.Cli.Verbs;

/// <summary><c>noctx collect</c>: writes what the compiler is given for each project as a response file, which <c>check</c> and <c>csc</c> read.</summary>
internal static class CollectVerb
{
    public static Command Create(Terminal terminal)
    {
        var output = new Option<string?>("--output", "-o") { Description = "The folder to write to; without one, the folder noctx in each project's intermediate output." };
        var loading = new LoadOptionSet();
        var command = new Command("collect", "Write the compiler's arguments of each project to a response file (.rsp).") { output };
        loading.AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(loading.Read(parsed), parsed.GetValue(output), terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(LoadRequest request, string? output, Terminal terminal, CancellationToken cancellationToken)
    {
        using var loaded = await SolutionLoader.LoadAsync(request, terminal, cancellationToken);
        var complete = true;
        foreach (var skipped in loaded.Skipped.Where(s => s.IsFailure))
        {
            terminal.Error($"cannot load '{ReportPath.Relative(skipped.Path)}': {skipped.Reason}.");
            complete = false;
        }

        foreach (var (_, unit) in loaded.Wanted)
        {
            var folder = output is null ? FactsFolder.Of(unit) : Path.GetFullPath(output);
            try
            {
                var file = Path.Combine(Directory.CreateDirectory(folder ?? unit.Folder).FullName, unit.FileName(".rsp"));
                await File.WriteAllLinesAsync(file, ResponseFile.LinesOf(unit), cancellationToken);
                terminal.Out.WriteLine(ReportPath.Relative(file));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                terminal.Error($"the arguments of '{unit.DisplayName}' cannot be written: {exception.Message}");
                complete = false;
            }
        }

        return complete ? ExitCodes.Clean : ExitCodes.CouldNotLoad;
    }
}

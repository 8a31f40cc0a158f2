using System.CommandLine;
using ThreeGens.Cli.Freshness;
using ThreeGens.Cli.Loading;

namespace ThreeGens.Cli;

/// <summary>Is the <c>gens</c> command line: <c>generate</c> writes the output of the generators beside each project, <c>check</c> compares, <c>compile</c> does without the generators.</summary>
public static class GensCommandLine
{
    /// <summary>Runs one command.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="stdout">Receives results.</param>
    /// <param name="stderr">Receives errors, one line each.</param>
    /// <param name="cancellationToken">Stops the run and the build below it.</param>
    /// <returns>0 fresh or generated, 1 stale, 2 could not load, 3 usage, 130 cancelled.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter stdout, TextWriter stderr, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stdout);
        ArgumentNullException.ThrowIfNull(stderr);
        var verbose = new Option<bool>("--verbose") { Description = "Show the stack trace of an error.", Recursive = true };
        var root = new RootCommand("Writes and checks the committed output of the three-gens source generators.") { verbose };
        root.Add(Command("generate", "Write Generated/ beside every project that uses the generators.", GeneratedFolderUpdate.RunAsync, stdout));
        root.Add(Command("check", "Compare Generated/ with what the generators write now; exit 1 when it differs.", FreshnessCheck.RunAsync, stdout));
        root.Add(Command("compile", "Compile each project with its Generated/ files in place of the generators; exit 1 when it does not compile.", DetachedCompilation.RunAsync, stdout));

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            // Of a wrong command the parser says first that there is none.
            var message = parsed.CommandResult.Command == root && parsed.UnmatchedTokens is [var word, ..]
                ? $"'{word}' is no command; there are {string.Join(", ", root.Subcommands.Select(c => c.Name))}."
                : parsed.Errors[0].Message;
            await stderr.WriteLineAsync($"gens: {message} (gens --help)");
            return ExitCodes.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = stdout, Error = stderr, EnableDefaultExceptionHandler = false }, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await stderr.WriteLineAsync("gens: cancelled");
            return ExitCodes.Cancelled;
        }
        catch (Exception exception)
        {
            await stderr.WriteLineAsync("gens: " + (parsed.GetValue(verbose) ? exception.ToString() : exception.Message.Split('\n')[0].TrimEnd()));
            return ExitCodes.CouldNotLoad;
        }
    }

    private static Command Command(
        string name, string description, Func<IReadOnlyList<Consumer>, TextWriter, CancellationToken, Task<int>> run, TextWriter stdout)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Projects, or folders to search for projects that use the generators.",
            Arity = ArgumentArity.OneOrMore,
        };
        // An argument takes any word, so a mistyped option would be looked for on disk.
        paths.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(t => t.Value.StartsWith('-')) is { } option)
            {
                result.AddError($"'{option.Value}' is no option of {name}.");
            }
        });
        var noRestore = new Option<bool>("--no-restore") { Description = "Do not restore packages first." };
        var command = new Command(name, description) { paths, noRestore };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var given = parsed.GetRequiredValue(paths);
            var projects = ConsumerFinder.Find(given);
            if (projects.Count == 0)
            {
                throw new LoadException($"No project under {string.Join(", ", given)} uses the generators; give a project file or a folder that holds one.");
            }

            var consumers = await ProjectLoader.LoadAsync(projects, !parsed.GetValue(noRestore), cancellationToken);
            return await run(consumers, stdout, cancellationToken);
        });
        return command;
    }
}

using System.CommandLine;
using System.Reflection;
using Noctx.Analyzers;

namespace Noctx.Cli.Verbs;

/// <summary><c>noctx explain ID</c>: prints a rule's page.</summary>
internal static class ExplainVerb
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("rule") { Description = "The rule's id, such as NOCTX001." };
        var command = new Command("explain", "Print what a rule finds, why, and how to mend it.") { id };
        command.SetAction(parsed => Print(parsed.GetValue(id)!.ToUpperInvariant(), terminal));
        return command;
    }

    private static int Print(string id, Terminal terminal)
    {
        if (!NoctxRules.Descriptors.Any(d => d.Id == id))
        {
            throw new UsageException($"there is no rule '{id}'; 'noctx rules' lists them.");
        }

        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(id + ".md")!;
        using var reader = new StreamReader(stream);
        terminal.Out.Write(reader.ReadToEnd());
        return ExitCodes.Clean;
    }
}

using System.CommandLine;

namespace Noctx.Cli.Verbs;

/// <summary>Is the command line's grammar.</summary>
internal static class NoctxRootCommand
{
    public static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand("Finds code that drops its CancellationToken.");
        root.Subcommands.Add(CheckVerb.Create(terminal));
        root.Subcommands.Add(FixVerb.Create(terminal));
        root.Subcommands.Add(ExplainVerb.Create(terminal));
        root.Subcommands.Add(RulesVerb.Create(terminal));
        root.Subcommands.Add(ChainVerb.Create(terminal));
        root.Subcommands.Add(BaselineVerb.Create(terminal));
        root.Subcommands.Add(CollectVerb.Create(terminal));
        return root;
    }

    /// <summary>Puts <c>check</c> in front of arguments that begin with no verb.</summary>
    public static string[] WithDefaultVerb(string[] args, RootCommand root)
    {
        var first = args.Length == 0 ? null : args[0];
        var known = first is "-h" or "--help" or "-?" or "--version" || root.Subcommands.Any(c => c.Name == first);
        return known ? args : ["check", .. args];
    }
}

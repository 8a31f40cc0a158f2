using System.CommandLine;

namespace Gates.CommandLine;

/// <summary>Declares the arguments and options of the command line.</summary>
internal sealed class GatesArguments
{
    /// <value>What to run.</value>
    public Argument<string[]> Names { get; } = new("gate")
    {
        Description = "Names of gates, 'all', or 'list'.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <value>The checkout.</value>
    public Option<string?> Root { get; } = new("--root")
    {
        Description = "Check another checkout: its top directory. Default: the one you are in.",
        HelpName = "dir",
    };

    /// <value>Machine-readable output.</value>
    public Option<bool> Json { get; } = new("--json") { Description = "Write one JSON document to standard output; everything else goes to standard error." };

    /// <value>More output.</value>
    public Option<bool> Verbose { get; } = new("--verbose") { Description = "Show every finding, the output of the programs that gates run, and stack traces." };

    /// <value>Mend.</value>
    public Option<bool> Fix { get; } = new("--fix") { Description = "Mend what a gate can mend itself (repo, format, fresh), then check." };

    /// <value>Raise the floor.</value>
    public Option<bool> RaiseFloor { get; } = new("--raise-floor") { Description = "With 'test': write the counted tests into tools/gates/floors.json." };

    /// <value>Reports to judge.</value>
    public Option<string?> TestResults { get; } = new("--test-results")
    {
        Description = "With 'test': judge the CTRF reports of a 'dotnet test' run that has just been made, instead of running the tests again.",
        HelpName = "dir",
    };

    /// <summary>Builds the command.</summary>
    public RootCommand ToCommand() => new("Checks the repository. Each gate is one command, the same here and in CI.")
    {
        Names, Root, Json, Verbose, Fix, RaiseFloor, TestResults,
    };
}

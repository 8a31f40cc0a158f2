using System.CommandLine;
using Noctx.Cli.Loading;

namespace Noctx.Cli.Verbs;

/// <summary>Is the arguments that every verb which loads code has in common.</summary>
internal sealed class LoadOptionSet
{
    private readonly Argument<string?> _target = new("target") { Description = "A .sln, .slnx, .slnf or .csproj file, a file-based app (.cs), a folder, a compiler response file (.rsp) or a binary log (.binlog); without one, the current folder.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string[]> _exclude = new("--exclude") { Description = "Leave out files and projects whose path matches the glob (**, *, ?). May be given several times." };
    private readonly Option<string?> _configuration = new("--configuration") { Description = "The build configuration, such as Release." };
    private readonly Option<string?> _framework = new("--framework", "-f") { Description = "Only this target framework of projects with several." };
    private readonly Option<bool> _noRestore = new("--no-restore") { Description = "Do not restore packages of a project that was never restored." };
    private readonly Option<bool> _includeTests = new("--include-tests") { Description = "Whether test projects are wanted (true or false).", DefaultValueFactory = _ => true };
    private readonly Option<bool> _noCache = new("--no-cache") { Description = "Evaluate every project anew." };
    private readonly Option<bool> _verbose = new("--verbose") { Description = "Say what is done, and show stack traces." };

    public void AddTo(Command command)
    {
        // A mistyped option would otherwise be taken for a file.
        _target.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] and var option }])
            {
                result.AddError($"There is no option '{option}'.");
            }
            else if (result.Tokens is [{ Value: "" or "@" }])
            {
                result.AddError("The target is empty; name a file or a folder, or leave it out for the current folder.");
            }
        });
        command.Arguments.Add(_target);
        command.Options.Add(_exclude);
        command.Options.Add(_configuration);
        command.Options.Add(_framework);
        command.Options.Add(_noRestore);
        command.Options.Add(_includeTests);
        command.Options.Add(_noCache);
        command.Options.Add(_verbose);
    }

    public LoadRequest Read(ParseResult parsed) => new(
        parsed.GetValue(_target) ?? ".",
        PathFilter.Of(parsed.GetValue(_exclude) ?? []),
        parsed.GetValue(_configuration),
        parsed.GetValue(_framework),
        !parsed.GetValue(_noRestore),
        parsed.GetValue(_verbose))
    {
        IncludeTests = parsed.GetValue(_includeTests),
        UseCache = !parsed.GetValue(_noCache),
    };
}

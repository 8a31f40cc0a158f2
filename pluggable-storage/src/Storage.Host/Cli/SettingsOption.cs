using System.CommandLine;
using Storage.Http;

namespace Storage.Host.Cli;

/// <summary><c>--option name=value</c>, as often as a backend has options; of two with one name the last counts.</summary>
internal sealed class SettingsOption
{
    public SettingsOption() => Option.Validators.Add(result =>
    {
        if (result.Tokens.FirstOrDefault(t => t.Value.IndexOf('=', StringComparison.Ordinal) < 1) is { } wrong)
        {
            result.AddError($"--option takes name=value, not '{wrong.Value}'");
        }
    });

    public Option<string[]> Option { get; } = new("--option")
    {
        Description = "An option of the backend as name=value; may come several times",
        DefaultValueFactory = _ => [],
    };

    /// <summary>Reads the options by name.</summary>
    public Dictionary<string, string> Of(ParseResult parsed) => SwapOrder.ReadOptions(parsed.GetValue(Option)!);
}

using System.CommandLine;
using System.Globalization;
using Noctx.Analyzers;
using Noctx.Cli.Reporting;

namespace Noctx.Cli.Verbs;

/// <summary><c>noctx rules</c>: lists the rules.</summary>
internal static class RulesVerb
{
    public static Command Create(Terminal terminal)
    {
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var command = new Command("rules", "List the rules.") { json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(json))
            {
                WriteJson(terminal.Out);
                return ExitCodes.Clean;
            }

            foreach (var rule in NoctxRules.Descriptors)
            {
                terminal.Out.WriteLine($"{rule.Id}  {rule.DefaultSeverity.ToString().ToLowerInvariant(),-7}  {rule.Title.ToString(CultureInfo.InvariantCulture)}");
            }

            return ExitCodes.Clean;
        });
        return command;
    }

    private static void WriteJson(TextWriter output)
        => JsonText.Write(output, json =>
        {
            json.WriteStartArray();
            foreach (var rule in NoctxRules.Descriptors)
            {
                json.WriteStartObject();
                json.WriteString("id", rule.Id);
                json.WriteString("title", rule.Title.ToString(CultureInfo.InvariantCulture));
                json.WriteString("severity", rule.DefaultSeverity.ToString().ToLowerInvariant());
                json.WriteString("description", rule.Description.ToString(CultureInfo.InvariantCulture));
                json.WriteString("help", rule.HelpLinkUri);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
}

using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Noctx.Analyzers;
using Noctx.Analyzers.Configuration;

namespace Noctx.Cli.Checking;

/// <summary>Finds lines of <c>.editorconfig</c> and <c>noctx.apis.txt</c> that the rules leave out because they mean nothing, each file once a run.</summary>
internal sealed partial class ConfigurationReview
{
    // Whatever a file is full of, a reader sees what kind of mistake it is from the first lines.
    private const int Shown = 5;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Gives one line for each mistake in the files of a project that were not looked at before.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(Project project, CancellationToken cancellationToken)
    {
        var notes = new List<string>();
        foreach (var document in project.AnalyzerConfigDocuments)
        {
            await AddAsync(document, MistakeInSetting, notes, cancellationToken);
        }

        foreach (var document in project.AdditionalDocuments.Where(d => d.FilePath?.EndsWith(ApiList.FileName, StringComparison.OrdinalIgnoreCase) == true))
        {
            await AddAsync(document, MistakeInApi, notes, cancellationToken);
        }

        return notes;
    }

    private async Task AddAsync(TextDocument document, Func<string, string?> mistakeIn, List<string> notes, CancellationToken cancellationToken)
    {
        if (document.FilePath is not { } path || !_seen.Add(path) || path.Contains("/obj/", StringComparison.Ordinal))
        {
            return;
        }

        var lines = (await document.GetTextAsync(cancellationToken)).Lines;
        var mistakes = lines.Select(l => (Number: l.LineNumber + 1, Text: mistakeIn(l.ToString().Trim()))).Where(m => m.Text is not null).ToList();
        notes.AddRange(mistakes.Take(Shown).Select(m => string.Create(CultureInfo.InvariantCulture, $"{Reporting.ReportPath.Relative(path)}({m.Number}): {m.Text}.")));
        if (mistakes.Count > Shown)
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"{Reporting.ReportPath.Relative(path)}: {mistakes.Count - Shown} more lines mean nothing."));
        }
    }

    private static string? MistakeInSetting(string line)
    {
        if (line.StartsWith('['))
        {
            return Section().IsMatch(line) ? null : $"'{line}' is no section such as [*.cs]; what follows belongs to the section before, or to none";
        }

        return Setting().Match(line) is { Success: true } setting && OptionTable.MistakeIn(setting.Groups["key"].Value, setting.Groups["value"].Value) is { } mistake
            ? mistake + "; the line has no effect"
            : null;
    }

    private static string? MistakeInApi(string line)
        => line.Length == 0 || line.StartsWith('#') || ApiList.Parse(line).Length > 0 ? null : $"'{line}' is not 'category | type | methods | advice'; the line has no effect";

    // As the compiler reads them.
    [GeneratedRegex(@"^\[(([^#;]|\\#|\\;)+)\]\s*([#;].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Section();

    [GeneratedRegex(@"^(?<key>[\w\.\-_]+)\s*[=:]\s*(?<value>.*?)\s*([#;].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Setting();
}

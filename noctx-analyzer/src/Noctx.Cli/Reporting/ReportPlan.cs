using System.Collections.Immutable;
using Noctx.Cli.Checking;

namespace Noctx.Cli.Reporting;

/// <summary>Is which reports go where.</summary>
internal sealed class ReportPlan
{
    private static readonly ImmutableArray<IReportFormat> Known =
    [
        new TextFormat(TextStyle.Plain), new JsonFormat(), new SarifFormat(), new GitHubFormat(), new GitLabFormat(), new JUnitFormat(), new CheckstyleFormat(), new TeamCityFormat(),
    ];

    private readonly List<(IReportFormat Format, string? Path)> _reports;

    private ReportPlan(List<(IReportFormat Format, string? Path)> reports) => _reports = reports;

    /// <summary>Gives the names of all formats.</summary>
    public static string Names => string.Join(", ", Known.Select(f => f.Name));

    /// <summary>Reads <c>FORMAT</c> and <c>FORMAT=PATH</c>; nothing means text.</summary>
    /// <exception cref="UsageException">There is no such format, or two go to the same place.</exception>
    /// <param name="wishes">The formats wanted.</param>
    /// <param name="style">How text looks that is not written to a file.</param>
    public static ReportPlan Parse(IReadOnlyList<string> wishes, TextStyle style)
    {
        var reports = new List<(IReportFormat Format, string? Path)>();
        foreach (var wish in wishes.Count == 0 ? ["text"] : wishes)
        {
            var parts = wish.Split('=', 2);
            var format = Known.FirstOrDefault(f => f.Name.Equals(parts[0], StringComparison.OrdinalIgnoreCase)) ?? throw new UsageException($"there is no format '{parts[0]}'; the formats are {Names}.");
            var path = parts.Length == 2 && parts[1].Length > 0 ? parts[1] : null;
            reports.Add((format is TextFormat ? new TextFormat(path is null ? style : style with { IsColoured = false }) : format, path));
        }

        if (reports.GroupBy(r => r.Path is null ? "" : System.IO.Path.GetFullPath(r.Path), StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } clash)
        {
            throw new UsageException($"{clash.Count()} reports cannot go to {(clash.Key.Length == 0 ? "standard output" : $"'{clash.Key}'")} at once; give each its own file with FORMAT=PATH.");
        }

        return new ReportPlan(reports);
    }

    /// <summary>Writes all reports; false when one could not be written.</summary>
    public async Task<bool> WriteAsync(CheckResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        var complete = true;
        foreach (var (format, path) in _reports)
        {
            if (path is null)
            {
                format.Write(result, terminal.Out);
                continue;
            }

            try
            {
                var text = new StringWriter { NewLine = "\n" };
                format.Write(result, text);
                if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                {
                    Directory.CreateDirectory(folder);
                }

                await File.WriteAllTextAsync(path, text.ToString(), cancellationToken);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                terminal.Error($"the {format.Name} report cannot be written to '{path}': {exception.Message}");
                complete = false;
            }
        }

        return complete;
    }
}

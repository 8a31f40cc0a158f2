using System.Globalization;
using System.Net;
using System.Text;

namespace Lab.Capstone.Reports;

/// <summary>Writes a run as one HTML file that needs nothing else: no script, no network, charts as inline SVG.</summary>
internal static class HtmlReport
{
    private const string Style = """
        :root { color-scheme: light; font: 16px/1.5 system-ui, sans-serif; }
        body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1c2733; }
        h1 { margin-bottom: 0; } .when { color: #5b6b7b; margin-top: .2rem; }
        table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
        th, td { text-align: left; padding: .35rem .6rem; border-bottom: 1px solid #dde4ea; vertical-align: top; }
        .pass { color: #17693a; font-weight: 600; } .fail { color: #b3261e; font-weight: 600; }
        tr.fail-row { background: #fdecea; } pre { background: #f4f6f8; padding: .8rem; overflow-x: auto; font-size: .8rem; }
        section { margin-top: 2.5rem; } svg { max-width: 100%; height: auto; }
        """;

    /// <summary>Renders the report.</summary>
    public static string Render(CapstoneReport report)
    {
        var html = new StringBuilder();
        var verdict = report.Passed ? "<span class=\"pass\">all pieces passed</span>" : "<span class=\"fail\">a piece failed</span>";
        html.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Capstone run</title><style>{Style}</style></head><body>
            <h1>Capstone run: {verdict}</h1>
            <p class="when">{report.StartedAt:yyyy-MM-dd HH:mm:ss} UTC, {report.Seconds:0.0} s, seed {report.Seed}, {Text(report.Machine)}</p>

            """);
        AppendScorecard(html, report);
        foreach (var part in report.Parts)
        {
            AppendPart(html, part);
        }

        return html.Append("</body></html>\n").ToString();
    }

    private static void AppendScorecard(StringBuilder html, CapstoneReport report)
    {
        html.Append("<table><thead><tr><th>piece</th><th>check</th><th>found</th><th>wanted</th><th>verdict</th></tr></thead><tbody>\n");
        foreach (var (part, check) in from part in report.Parts from check in part.Checks select (part, check))
        {
            var row = check.Passed ? "" : " class=\"fail-row\"";
            var verdict = check.Passed ? "<td class=\"pass\">pass</td>" : $"<td class=\"fail\">FAIL<br>{Text(check.Mend)}</td>";
            html.Append(CultureInfo.InvariantCulture,
                $"<tr{row}><td>{Text(part.Name)}</td><td>{Text(check.Name)}</td><td>{Text(check.Found)}</td><td>{Text(check.Wanted)}</td>{verdict}</tr>\n");
        }

        html.Append("</tbody></table>\n");
    }

    private static void AppendPart(StringBuilder html, PartResult part)
    {
        html.Append(CultureInfo.InvariantCulture, $"<section><h2>{Text(part.Name)}</h2><p>{Text(part.Title)} ({part.Seconds:0.0} s)</p>\n");
        foreach (var (index, chart) in part.Figures.GroupBy(f => f.Chart, StringComparer.Ordinal).Index())
        {
            html.Append(BarChart.ToSvg($"{part.Name}-{index}", chart.Key, [.. chart])).Append('\n');
        }

        if (part.Details.Count > 0)
        {
            html.Append("<pre>").Append(Text(string.Join('\n', part.Details))).Append("</pre>\n");
        }

        html.Append("</section>\n");
    }

    private static string Text(string value) => WebUtility.HtmlEncode(value);
}

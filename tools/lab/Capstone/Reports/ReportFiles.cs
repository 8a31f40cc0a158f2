using System.Text;

namespace Lab.Capstone.Reports;

/// <summary>Saves both forms of a report.</summary>
internal static class ReportFiles
{
    /// <summary>Writes <c>report.json</c> and <c>report.html</c> into the folder and gives their paths.</summary>
    /// <exception cref="UserErrorException">The folder cannot be written.</exception>
    public static async Task<IReadOnlyList<string>> SaveAsync(CapstoneReport report, string folder, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var json = Path.Combine(folder, "report.json");
            var html = Path.Combine(folder, "report.html");
            await File.WriteAllBytesAsync(json, JsonReport.Render(report), cancellationToken);
            await File.WriteAllTextAsync(html, HtmlReport.Render(report), new UTF8Encoding(false), cancellationToken);
            return [json, html];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"cannot write the report to '{folder}': {exception.Message} Choose another folder with --out.");
        }
    }
}

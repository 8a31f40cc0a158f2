using System.Text;

namespace Lab.Capstone.Reports;

/// <summary>Saves both forms of a report.</summary>
internal static class ReportFiles
{
    /// <summary>Makes the folder and tries to write there, so that a wrong one is refused before the minute of work and not after it.</summary>
    /// <exception cref="UserErrorException">The folder cannot be written.</exception>
    public static void Prepare(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var probe = new FileStream(Path.Combine(folder, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Refused(folder, exception);
        }
    }

    /// <summary>Writes <c>report.json</c> and <c>report.html</c> into the folder and gives their paths.</summary>
    /// <exception cref="UserErrorException">The folder cannot be written.</exception>
    public static async Task<IReadOnlyList<string>> SaveAsync(CapstoneReport report, string folder, CancellationToken cancellationToken)
    {
        try
        {
            var json = Path.Combine(folder, "report.json");
            var html = Path.Combine(folder, "report.html");
            await File.WriteAllBytesAsync(json, JsonReport.Render(report), cancellationToken);
            await File.WriteAllTextAsync(html, HtmlReport.Render(report), new UTF8Encoding(false), cancellationToken);
            return [json, html];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Refused(folder, exception);
        }
    }

    private static UserErrorException Refused(string folder, Exception exception) =>
        new($"cannot write the report to '{folder}': {exception.Message} Choose another folder with --out.");
}

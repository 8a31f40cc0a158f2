using System.Text;

namespace Lab.Capstone.Reports;

/// <summary>Writes a run as JSON for programs, with the codec that three-gens makes for <see cref="CapstoneReport"/>.</summary>
internal static class JsonReport
{
    /// <summary>Renders the report as UTF-8.</summary>
    public static byte[] Render(CapstoneReport report) => Encoding.UTF8.GetBytes(CapstoneReportJson.Default.SerializeIndented(report) + "\n");
}

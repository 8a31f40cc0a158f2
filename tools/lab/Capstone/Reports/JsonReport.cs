using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lab.Capstone.Reports;

/// <summary>Writes a run as JSON for programs.</summary>
internal static class JsonReport
{
    /// <summary>Renders the report as UTF-8.</summary>
    public static byte[] Render(CapstoneReport report) => JsonSerializer.SerializeToUtf8Bytes(report, JsonReportContext.Default.CapstoneReport);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(CapstoneReport))]
internal sealed partial class JsonReportContext : JsonSerializerContext;

using System.Globalization;
using System.Text;

namespace Storage.Http.Metrics;

/// <summary>Says in the text format of Prometheus which backend serves.</summary>
internal static class BackendMetrics
{
    internal static string ToText(IReadOnlyList<BackendState> backends)
    {
        var text = new StringBuilder();
        text.Append("# HELP storage_backend_serving Whether calls go to this backend now.\n# TYPE storage_backend_serving gauge\n");
        foreach (var backend in backends)
        {
            var name = backend.Name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
                .Replace("\n", "\\n", StringComparison.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"storage_backend_serving{{backend=\"{name}\"}} {(backend.State == "serving" ? 1 : 0)}\n");
        }

        return text.ToString();
    }
}

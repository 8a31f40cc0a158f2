using System.Text.Encodings.Web;
using System.Text.Json;
using Gates.Running;

namespace Gates.Display;

/// <summary>Writes a run as one JSON document: <c>{"gates":[…],"passed":N,"failed":N,"inconclusive":N}</c>.</summary>
internal static class JsonReport
{
    /// <summary>Gives the document, indented, without a newline at its end.</summary>
    public static string Write(IReadOnlyList<GateRun> runs)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteStartArray("gates");
            foreach (var run in runs)
            {
                WriteRun(json, run);
            }

            json.WriteEndArray();
            json.WriteNumber("passed", runs.Count(r => r.Outcome.Status == GateStatus.Passed));
            json.WriteNumber("failed", runs.Count(r => r.Outcome.Status == GateStatus.Failed));
            json.WriteNumber("inconclusive", runs.Count(r => r.Outcome.Status == GateStatus.Inconclusive));
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteRun(Utf8JsonWriter json, GateRun run)
    {
        json.WriteStartObject();
        json.WriteString("name", run.Gate.Name);
        json.WriteString("checks", run.Gate.Checks);
        json.WriteString("status", Words.Of(run.Outcome.Status));
        json.WriteNumber("seconds", Math.Round(run.Elapsed.TotalSeconds, 3));
        json.WriteString("summary", run.Outcome.Summary);
        json.WriteString("mend", run.Outcome.Mend);
        json.WriteStartArray("findings");
        foreach (var finding in run.Outcome.Findings)
        {
            json.WriteStartObject();
            json.WriteString("where", finding.Where);
            json.WriteString("message", finding.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

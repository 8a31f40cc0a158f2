using System.Globalization;
using System.Text.Json;

namespace Measure;

/// <summary>Prints bars as a table and as the JSON that <c>gates bench</c> reads.</summary>
public static class BarReport
{
    /// <summary>Writes a line per bar: verdict, name, value, bar.</summary>
    public static void WriteText(TextWriter writer, IReadOnlyList<Bar> bars)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(bars);
        var width = bars.Count == 0 ? 0 : bars.Max(b => b.Name.Length);
        foreach (var bar in bars)
        {
            var sign = bar.Direction == BarDirection.AtMost ? "<=" : ">=";
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{bar.Verdict.ToString().ToLowerInvariant(),-12} {bar.Name.PadRight(width)}  {bar.Value,10:0.###} {sign} {bar.Limit:0.###} {bar.Unit}"));
        }
    }

    /// <summary>Writes <c>{"bars":[{"name","value","limit","direction","unit","verdict"}]}</c>.</summary>
    public static void WriteJson(Stream stream, IReadOnlyList<Bar> bars)
    {
        ArgumentNullException.ThrowIfNull(bars);
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        writer.WriteStartObject();
        writer.WriteStartArray("bars");
        foreach (var bar in bars)
        {
            writer.WriteStartObject();
            writer.WriteString("name", bar.Name);
            writer.WriteNumber("value", Math.Round(bar.Value, 4));
            writer.WriteNumber("limit", bar.Limit);
            writer.WriteString("direction", bar.Direction == BarDirection.AtMost ? "at_most" : "at_least");
            writer.WriteString("unit", bar.Unit);
            writer.WriteString("verdict", bar.Verdict.ToString().ToLowerInvariant());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Gives the exit code of a bench program: 0 all met, 1 one missed, 4 none missed but one inconclusive.</summary>
    public static int ExitCode(IReadOnlyList<Bar> bars)
    {
        ArgumentNullException.ThrowIfNull(bars);
        if (bars.Any(b => b.Verdict == BarVerdict.Missed))
        {
            return 1;
        }

        return bars.Any(b => b.Verdict == BarVerdict.Inconclusive) ? 4 : 0;
    }
}

using System.Text.Json;

namespace Gates.TestRuns;

/// <summary>Reads test reports in the Common Test Report Format as xUnit.net v3 4.x writes it.</summary>
internal static class CtrfReader
{
    private const int MessageLines = 6;

    /// <summary>Reads one report.</summary>
    /// <exception cref="FormatException">The file is not such a report.</exception>
    public static TestReport Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(WithoutControlCharacters(File.ReadAllBytes(path)));
            var results = document.RootElement.GetProperty("results");
            var suite = results.GetProperty("extra").GetProperty("suites").EnumerateArray().First();
            var tests = results.GetProperty("tests").EnumerateArray().ToArray();
            var failures = tests.Where(t => StatusOf(t) == "failed").Select(FailureOf).ToList();
            if (suite.TryGetProperty("errors", out var errors))
            {
                failures.AddRange(errors.EnumerateArray().Select(e => new TestFailure("outside of a test", Shorten(e.ToString()))));
            }

            return new TestReport(
                suite.GetProperty("filePath").GetString()!,
                DateTimeOffset.FromUnixTimeMilliseconds(suite.GetProperty("start").GetInt64()),
                tests.Count(t => StatusOf(t) == "passed"),
                tests.Count(t => StatusOf(t) is not ("passed" or "failed")),
                failures);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"is not a CTRF report of xUnit.net: {exception.Message}", exception);
        }
    }

    private static string StatusOf(JsonElement test) => test.GetProperty("status").GetString() ?? "";

    private static TestFailure FailureOf(JsonElement test) => new(
        TextOf(test.GetProperty("name")),
        test.TryGetProperty("message", out var message) ? Shorten(TextOf(message)) : "");

    // xUnit.net 4.0.2 writes U+0001 to U+001F of test names and messages as they are, which JSON (RFC 8259, section 7) forbids within strings.
    private static byte[] WithoutControlCharacters(byte[] json)
    {
        var inString = false;
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] == '"')
            {
                inString = !inString;
            }
            else if (inString && json[i] == '\\')
            {
                i++;
            }
            else if (inString && json[i] < ' ')
            {
                json[i] = (byte)'?';
            }
        }

        return json;
    }

    // Half a surrogate pair, which a test about odd text may well have in its name, cannot be read as a string.
    private static string TextOf(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return value.GetRawText();
        }
    }

    private static string Shorten(string text) => string.Join('\n', text.Split('\n').Take(MessageLines)).Trim();
}

using System.Text.Json;

namespace Gates.Mutation;

/// <summary>Holds what Stryker found out: how many mutants tests noticed, and those that none did.</summary>
/// <param name="Noticed">Mutants that a test failed on, or never came back from.</param>
/// <param name="Missed">Mutants that no test noticed: file, line and what was changed.</param>
internal sealed record MutationReport(int Noticed, IReadOnlyList<(string File, int Line, string Change)> Missed)
{
    /// <value>The share of noticed mutants in percent; 0 when there was none to notice.</value>
    public double Score => Noticed == 0 ? 0 : 100.0 * Noticed / (Noticed + Missed.Count);

    /// <summary>Reads a report in the format of mutation-testing-elements.</summary>
    /// <exception cref="FormatException">The text is not such a report.</exception>
    public static MutationReport Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var noticed = 0;
            var missed = new List<(string, int, string)>();
            foreach (var file in document.RootElement.GetProperty("files").EnumerateObject())
            {
                foreach (var mutant in file.Value.GetProperty("mutants").EnumerateArray())
                {
                    switch (mutant.GetProperty("status").GetString())
                    {
                        case "Killed" or "Timeout":
                            noticed++;
                            break;
                        case "Survived" or "NoCoverage":
                            missed.Add((file.Name, mutant.GetProperty("location").GetProperty("start").GetProperty("line").GetInt32(), mutant.GetProperty("mutatorName").GetString()!));
                            break;
                    }
                }
            }

            return new MutationReport(noticed, missed);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"is not a report of mutants: {exception.Message}", exception);
        }
    }
}

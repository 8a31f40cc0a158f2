using System.Text.Json;
using Gates.Repository;

namespace Gates.TestRuns;

/// <summary>Holds how many tests each project had when last counted: a project may gain tests, not lose them unnoticed.</summary>
internal sealed class TestFloors(IReadOnlyDictionary<string, int> floors)
{
    /// <summary>Where the floors are, from the root.</summary>
    public const string FileName = "tools/gates/floors.json";

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Gives the floor of a project: what was counted, and one for a new project, because no tests at all is never right.</summary>
    public int Of(string project) => floors.GetValueOrDefault(project, 1);

    /// <summary>Reads the floors of a checkout; none are written down yet when the file is missing.</summary>
    /// <exception cref="FormatException">The file is not an object of numbers.</exception>
    public static TestFloors Load(Checkout checkout)
    {
        var path = checkout.FullPath(FileName);
        if (!File.Exists(path))
        {
            return new TestFloors(new Dictionary<string, int>());
        }

        try
        {
            return new TestFloors(JsonSerializer.Deserialize<Dictionary<string, int>>(File.ReadAllBytes(path)) ?? []);
        }
        catch (JsonException exception)
        {
            throw new FormatException($"{FileName}: {exception.Message} Expected {{\"Project.Tests\": 12}}.", exception);
        }
    }

    /// <summary>Writes the higher of floor and count for each counted project. Lowering one is left to an editor, so that a review sees the reason.</summary>
    public void Raise(Checkout checkout, IEnumerable<TestReport> reports)
    {
        var raised = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var report in reports)
        {
            raised[report.Project] = Math.Max(floors.GetValueOrDefault(report.Project), report.Total);
        }

        var path = checkout.FullPath(FileName);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, JsonSerializer.Serialize(raised, Format) + "\n");
    }
}

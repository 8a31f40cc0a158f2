using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Gates.Workflows;

/// <summary>Reads which gates a workflow runs.</summary>
internal static partial class CalledGates
{
    /// <summary>What a line of a job begins with.</summary>
    public const string Command = "dotnet run --project tools/gates -- ";

    /// <summary>Gives the names of all gates that the jobs of a workflow run.</summary>
    public static IEnumerable<string> In(WorkflowFile file)
    {
        var jobs = WorkflowFile.Child(file.Root, "jobs") as YamlMappingNode;
        return (jobs?.Children.Values ?? []).SelectMany(InJob);
    }

    /// <summary>Gives the values of <c>strategy.matrix.gate</c> of a job.</summary>
    public static IEnumerable<YamlScalarNode> Matrix(YamlNode job)
    {
        var matrix = WorkflowFile.Child(WorkflowFile.Child(job, "strategy"), "matrix");
        return (WorkflowFile.Child(matrix, "gate") as YamlSequenceNode)?.Children.OfType<YamlScalarNode>() ?? [];
    }

    /// <summary>Gives the names that a line writes out; the options behind them and the matrix variable are left out.</summary>
    public static IEnumerable<string> Named(string line) =>
        MatrixGate().Replace(line[Command.Length..], "").Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeWhile(w => !w.StartsWith('-'));

    private static IEnumerable<string> InJob(YamlNode job)
    {
        var steps = WorkflowFile.Child(job, "steps") as YamlSequenceNode;
        var lines = (steps?.Children ?? [])
            .SelectMany(s => (WorkflowFile.Text(s, "run") ?? "").Split('\n'))
            .Select(l => l.Trim())
            .Where(l => l.StartsWith(Command, StringComparison.Ordinal))
            .ToArray();
        var matrix = lines.Any(l => MatrixGate().IsMatch(l)) ? Matrix(job).Select(g => g.Value ?? "") : [];
        return lines.SelectMany(Named).Concat(matrix);
    }

    [GeneratedRegex(@"\$\{\{\s*matrix\.gate\s*\}\}")]
    private static partial Regex MatrixGate();
}

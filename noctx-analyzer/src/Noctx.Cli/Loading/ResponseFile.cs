namespace Noctx.Cli.Loading;

/// <summary>Writes a unit as a compiler response file; what the compiler does not take stands in comments.</summary>
internal static class ResponseFile
{
    /// <summary>Gives the lines, which <see cref="UnitReader"/> reads back.</summary>
    public static IEnumerable<string> LinesOf(CompilationUnit unit)
    {
        yield return "#project=" + unit.ProjectPath;
        yield return "#name=" + unit.Name;
        yield return "#framework=" + unit.Framework;
        yield return "#multi=" + (unit.IsMultiTargeted ? unit.Framework : "");
        yield return "#obj=" + unit.ObjFolder;
        yield return "#test=" + (unit.IsTest ? "true" : "");
        foreach (var output in unit.Outputs)
        {
            yield return "#assembly=" + output;
        }

        foreach (var reference in unit.References)
        {
            yield return "#reference=" + reference;
        }

        foreach (var argument in unit.Arguments)
        {
            yield return argument.Contains(' ', StringComparison.Ordinal) && !argument.Contains('"', StringComparison.Ordinal) ? '"' + argument + '"' : argument;
        }
    }
}

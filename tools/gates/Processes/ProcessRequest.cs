namespace Gates.Processes;

/// <summary>Describes a program to start.</summary>
/// <param name="FileName">The program, looked up on PATH.</param>
/// <param name="Arguments">Its arguments, passed on unquoted.</param>
/// <param name="WorkingDirectory">The directory it starts in.</param>
internal sealed record ProcessRequest(string FileName, IReadOnlyList<string> Arguments, string WorkingDirectory)
{
    /// <summary>Writes the command as a person would type it.</summary>
    public override string ToString() =>
        string.Join(' ', Arguments.Prepend(FileName).Select(a => a.Contains(' ', StringComparison.Ordinal) ? $"'{a}'" : a));
}

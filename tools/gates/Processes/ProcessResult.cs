namespace Gates.Processes;

/// <summary>Holds what a program did.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Lines">Both streams, line by line, in the order of arrival.</param>
internal sealed record ProcessResult(int ExitCode, string Output, IReadOnlyList<string> Lines)
{
    /// <summary>Gives the last lines that say something, for a message about a program that failed.</summary>
    public string Tail(int count = 15) =>
        string.Join('\n', Lines.Where(l => !string.IsNullOrWhiteSpace(l)).TakeLast(count));
}

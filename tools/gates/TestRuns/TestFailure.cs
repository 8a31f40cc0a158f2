namespace Gates.TestRuns;

/// <summary>Names a failed test.</summary>
/// <param name="Test">Its full name.</param>
/// <param name="Message">The first lines of what it said.</param>
internal sealed record TestFailure(string Test, string Message);

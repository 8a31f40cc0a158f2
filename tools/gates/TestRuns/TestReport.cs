namespace Gates.TestRuns;

/// <summary>Holds what one test program reported.</summary>
/// <param name="Assembly">The full path of the test assembly.</param>
/// <param name="Started">When the run began.</param>
/// <param name="Passed">Tests that passed.</param>
/// <param name="Skipped">Tests that were skipped.</param>
/// <param name="Failures">Names of failed tests with their messages, and errors outside of tests.</param>
internal sealed record TestReport(string Assembly, DateTimeOffset Started, int Passed, int Skipped, IReadOnlyList<TestFailure> Failures)
{
    /// <value>The name of the test project.</value>
    public string Project => Path.GetFileNameWithoutExtension(Assembly);

    /// <value>Passed, skipped and failed together.</value>
    public int Total => Passed + Skipped + Failures.Count;
}

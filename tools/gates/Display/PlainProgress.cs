using System.Globalization;
using Gates.Running;

namespace Gates.Display;

/// <summary>Shows progress as lines of text, for logs and pipes.</summary>
/// <param name="writer">Where the lines go.</param>
/// <param name="verbose">Also shows what the programs under the gates write.</param>
internal sealed class PlainProgress(TextWriter writer, bool verbose) : IProgressDisplay
{
    private readonly Lock _gate = new();

    /// <inheritdoc />
    public void Started(IGate gate, int number, int total) => Write($"[{number}/{total}] {gate.Name}: {gate.Checks}");

    /// <inheritdoc />
    public void Heard(string line)
    {
        if (verbose)
        {
            Write($"    {line}");
        }
    }

    /// <inheritdoc />
    public void Finished(GateRun run) => Write(string.Create(
        CultureInfo.InvariantCulture,
        $"      {Words.Of(run.Outcome.Status)} in {run.Elapsed.TotalSeconds:0.0} s ({run.Outcome.Summary})"));

    private void Write(string line)
    {
        lock (_gate)
        {
            writer.WriteLine(line);
        }
    }
}

using System.Globalization;

namespace Lab.Capstone.Display;

/// <summary>Prints a line per step: for files, pipes and CI logs.</summary>
internal sealed class PlainDisplay(TextWriter output) : ICapstoneDisplay
{
    public void PartStarted(ICapstonePart part) => output.WriteLine($"{part.Name}: {part.Title}");

    public IProgress<PartProgress> ProgressOf(ICapstonePart part) => new LineProgress(output);

    public void PartFinished(ICapstonePart part, PartResult result) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{part.Name}: {(result.Passed ? "passed" : "FAILED")} in {result.Seconds:0.0} s"));

    private sealed class LineProgress(TextWriter output) : IProgress<PartProgress>
    {
        private string _last = "";

        public void Report(PartProgress value)
        {
            // A line per step, not per tick: a log is read, not watched.
            if (value.Text != _last)
            {
                _last = value.Text;
                output.WriteLine($"  {value.Text}");
            }
        }
    }
}

using Spectre.Console;

namespace Lab.Capstone.Display;

/// <summary>Shows a bar per part that moves while the part works.</summary>
internal sealed class ProgressDisplay(ProgressContext progress) : ICapstoneDisplay
{
    private readonly Dictionary<string, ProgressTask> _tasks = new(StringComparer.Ordinal);

    public void PartStarted(ICapstonePart part) =>
        _tasks[part.Name] = progress.AddTask(Markup.Escape(part.Title), autoStart: true, maxValue: 1);

    public IProgress<PartProgress> ProgressOf(ICapstonePart part) => new BarProgress(_tasks[part.Name]);

    public void PartFinished(ICapstonePart part, PartResult result)
    {
        var task = _tasks[part.Name];
        task.Description = result.Passed ? $"[green]{Markup.Escape(part.Name)}[/]" : $"[red]{Markup.Escape(part.Name)}[/]";
        task.Value = 1;
        task.StopTask();
    }

    private sealed class BarProgress(ProgressTask task) : IProgress<PartProgress>
    {
        public void Report(PartProgress value)
        {
            task.Value = Math.Clamp(value.Share, 0, 0.99);
            task.Description = Markup.Escape(value.Text);
        }
    }
}

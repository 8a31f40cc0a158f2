using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Lab.Capstone;

/// <summary>Runs the parts one after the other and keeps going when one fails.</summary>
internal sealed class CapstoneRun(IReadOnlyList<ICapstonePart> parts, TimeProvider time)
{
    /// <summary>Runs every part.</summary>
    /// <param name="context">Where the input is and how much to do.</param>
    /// <param name="display">Receives what happens.</param>
    /// <param name="cancellationToken">Stops the run; nothing is reported then.</param>
    public async Task<CapstoneReport> RunAsync(CapstoneContext context, ICapstoneDisplay display, CancellationToken cancellationToken)
    {
        var startedAt = time.GetUtcNow();
        var start = time.GetTimestamp();
        var results = new List<PartResult>(parts.Count);
        foreach (var part in parts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            display.PartStarted(part);
            var result = await RunPartAsync(part, context, display, cancellationToken);
            results.Add(result);
            display.PartFinished(part, result);
        }

        return new CapstoneReport(startedAt, time.GetElapsedTime(start).TotalSeconds, DescribeMachine(), context.Seed, results);
    }

    private async Task<PartResult> RunPartAsync(
        ICapstonePart part, CapstoneContext context, ICapstoneDisplay display, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        try
        {
            var result = await part.RunAsync(context, display.ProgressOf(part), cancellationToken);
            return result with { Seconds = time.GetElapsedTime(start).TotalSeconds };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            // A part that breaks is a red row, not the end of the run: the other rows still tell the reader something.
            Trace.WriteLine(exception);
            var check = new Check("runs", false, OneLine(exception), "no exception", $"dotnet run --project tools/lab -- capstone --only {part.Name} --verbose");
            return new PartResult(part.Name, part.Title, [check], [], exception.ToString().Split('\n'), time.GetElapsedTime(start).TotalSeconds);
        }
    }

    private static string OneLine(Exception exception) =>
        $"{exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}";

    private static string DescribeMachine() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} processors, {RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.FrameworkDescription}");
}

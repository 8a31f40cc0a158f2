using System.Diagnostics;

namespace Measure;

/// <summary>Times contenders in turn, A B C A B C, and keeps the minimum of each, so that a noisy neighbour hits all of them alike.</summary>
/// <remarks>The first contender is run twice per round; the ratio of its two minima is the A/A control.</remarks>
public static class InterleavedRun
{
    /// <summary>Runs the contenders.</summary>
    /// <param name="contenders">At least one contender; the first is also the control.</param>
    /// <param name="options">Size of the run, or null for the defaults.</param>
    /// <param name="cancellationToken">Stops the run between two blocks.</param>
    /// <exception cref="ArgumentException">No contender was given, or two have one name.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static InterleavedResult Run(
        IReadOnlyList<Contender> contenders, InterleavedOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contenders);
        if (contenders.Count == 0 || contenders.DistinctBy(c => c.Name).Count() != contenders.Count)
        {
            throw new ArgumentException("Give at least one contender, each with a name of its own.", nameof(contenders));
        }

        options ??= new InterleavedOptions();
        Contender[] lanes = [.. contenders, contenders[0]];
        var counts = new int[lanes.Length];
        for (var lane = 0; lane < contenders.Count; lane++)
        {
            counts[lane] = OperationsPerBlock(lanes[lane], options);
        }

        counts[^1] = counts[0];

        var blocks = new double[lanes.Length][];
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            blocks[lane] = new double[options.Rounds];
        }

        for (var round = -options.WarmUpRounds; round < options.Rounds; round++)
        {
            for (var lane = 0; lane < lanes.Length; lane++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var nanoseconds = Time(lanes[lane], counts[lane]);
                if (round >= 0)
                {
                    blocks[lane][round] = nanoseconds;
                }
            }
        }

        var measurements = new Measurement[contenders.Count];
        for (var lane = 0; lane < contenders.Count; lane++)
        {
            measurements[lane] = Summarise(lanes[lane], blocks[lane], counts[lane]);
        }

        return new InterleavedResult(measurements, blocks[^1].Min() / measurements[0].MinNanoseconds, options.ControlTolerance);
    }

    private static int OperationsPerBlock(Contender contender, InterleavedOptions options)
    {
        // Doubling until a block is long enough also takes the method through the first tiers of the JIT.
        var wished = options.BlockMilliseconds * 1_000_000;
        var count = 1;

        // The first call pays for the JIT and would make a block of one operation look long enough.
        contender.Run(1);
        while (true)
        {
            var total = Time(contender, count) * count;
            if (total >= wished || count >= 1 << 26)
            {
                return Math.Max(1, (int)Math.Min(1 << 26, count * wished / Math.Max(total, 1)));
            }

            count *= 2;
        }
    }

    private static double Time(Contender contender, int count)
    {
        var start = Stopwatch.GetTimestamp();
        contender.Run(count);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / count;
    }

    private static Measurement Summarise(Contender contender, double[] blocks, int count)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        contender.Run(count);
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)count;
        var sorted = blocks.Order().ToArray();
        return new Measurement(contender.Name, sorted[0], sorted[sorted.Length / 2], allocated);
    }
}

namespace Measure;

/// <summary>Names one piece of work that is timed against others.</summary>
/// <param name="Name">The name used in results, unique within a run.</param>
/// <param name="Run">Does the work the given number of times; the loop is the contender's own so that no delegate call is timed per operation.</param>
public sealed record Contender(string Name, Action<int> Run)
{
    /// <summary>Wraps a single operation; adds one delegate call (about 1 ns) per operation.</summary>
    public static Contender Of(string name, Action operation) => new(name, count =>
    {
        for (var i = 0; i < count; i++)
        {
            operation();
        }
    });
}

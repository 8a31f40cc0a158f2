namespace PluginKit.Systematic.Tests;

/// <summary>The exploration itself can find what it is there to find; without the rewriting it could not.</summary>
public sealed class ExplorationTests
{
    [Fact]
    public void Lost_update_is_found()
    {
        var report = Exploration.Run(async () =>
        {
            var counter = new Counter();
            var tasks = new Task[] { Task.Run(counter.AddUnlocked), Task.Run(counter.AddUnlocked) };
            await Task.WhenAll(tasks);
            Microsoft.Coyote.Specifications.Specification.Assert(counter.Value == 2, "an update was lost");
        });

        Assert.True(report.NumOfFoundBugs > 0);
    }

    [Fact]
    public void Locked_updates_are_clean()
    {
        Exploration.Check(async () =>
        {
            var counter = new Counter();
            var tasks = new Task[] { Task.Run(counter.AddLocked), Task.Run(counter.AddLocked) };
            await Task.WhenAll(tasks);
            Microsoft.Coyote.Specifications.Specification.Assert(counter.Value == 2, "an update was lost");
        });
    }

    private sealed class Counter
    {
        private readonly object _gate = new();
        private int _value;

        public int Value => _value;

        // A field of its own: the accesses inside the accessors of an automatic property are not instrumented.
        public void AddUnlocked() => _value++;

        public void AddLocked()
        {
            lock (_gate)
            {
                _value++;
            }
        }
    }
}

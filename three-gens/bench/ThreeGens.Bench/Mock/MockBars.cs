using Measure;

namespace ThreeGens.Bench.Mocks;

/// <summary>Measures mocks against their peers.</summary>
internal static class MockBars
{
    private static readonly string[] Keys = [.. Enumerable.Range(0, 200).Select(i => "key-" + i)];

    // The many generic constructions of a mock need long to reach the last tier of the JIT.
    private static readonly InterleavedOptions Options = new() { Rounds = 100, WarmUpRounds = 100 };

    public static IReadOnlyList<Bar> Measure()
    {
        var workflow = InterleavedRun.Run([Contender.Of("ours", OurWork.Workflow), Contender.Of("TUnit.Mocks", TUnitWork.Workflow)], Options);
        var table = InterleavedRun.Run(
        [
            Contender.Of("ours", static () => OurWork.Table(Keys)),
            Contender.Of("TUnit.Mocks", static () => TUnitWork.Table(Keys)),
            Contender.Of("NSubstitute", static () => NSubstituteWork.Table(Keys)),
            Contender.Of("Moq", static () => MoqWork.Table(Keys)),
        ]);
        var peers = new[] { "TUnit.Mocks", "NSubstitute", "Moq" };
        var bestPeer = peers.MinBy(p => table[p].MinNanoseconds)!;
        return
        [
            new Bar("mock workflow time, ours / TUnit.Mocks", workflow.Ratio("ours", "TUnit.Mocks"), 0.30, BarDirection.AtMost, "ratio", workflow.IsConclusive),
            new Bar("mock workflow bytes, ours / TUnit.Mocks", workflow["ours"].AllocatedBytes / workflow["TUnit.Mocks"].AllocatedBytes, 0.25, BarDirection.AtMost, "ratio"),
            new Bar($"mock table of 200, ours / {bestPeer}", table.Ratio("ours", bestPeer), 0.25, BarDirection.AtMost, "ratio", table.IsConclusive),
        ];
    }
}

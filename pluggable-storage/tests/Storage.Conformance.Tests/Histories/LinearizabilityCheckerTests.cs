using Storage.Conformance.Histories;

namespace Storage.Conformance.Tests.Histories;

public sealed class LinearizabilityCheckerTests
{
    private static readonly ValueDigest One = ValueDigest.Of("1"u8);
    private static readonly ValueDigest Two = ValueDigest.Of("2"u8);

    [Fact]
    public void Check_read_of_the_last_put_is_linearizable() =>
        Accept(Put(One, 1, 2), Put(Two, 3, 4), Get(Two, 5, 6));

    [Fact]
    public void Check_stale_read_is_not() =>
        Reject(Put(One, 1, 2), Put(Two, 3, 4), Get(One, 5, 6));

    [Fact]
    public void Check_read_beside_two_puts_may_see_either() =>
        Accept(Put(One, 1, 10), Put(Two, 2, 9), Get(Two, 11, 12), Get(Two, 13, 14));

    [Fact]
    public void Check_two_reads_that_disagree_on_the_order_are_not_linearizable() =>
        Reject(Put(One, 1, 10), Put(Two, 2, 9), Get(Two, 11, 12), Get(One, 13, 14));

    [Fact]
    public void Check_value_never_put_is_not_linearizable() =>
        Reject(Put(One, 1, 2), Get(Two, 3, 4));

    [Fact]
    public void Check_acknowledged_put_that_is_gone_is_not_linearizable() =>
        Reject(Put(One, 1, 2), Get(null, 3, 4));

    [Fact]
    public void Check_put_of_unknown_outcome_may_happen() =>
        Accept(Put(One, 1, 2), Put(Two, 3, null), Get(One, 4, 5), Get(Two, 6, 7));

    [Fact]
    public void Check_put_of_unknown_outcome_may_never_happen() =>
        Accept(Put(One, 1, 2), Put(Two, 3, null), Get(One, 4, 5), Get(One, 6, 7));

    [Fact]
    public void Check_put_of_unknown_outcome_does_not_happen_twice() =>
        Reject(Put(One, 1, 2), Put(Two, 3, null), Get(Two, 4, 5), Put(One, 6, 7), Get(Two, 8, 9));

    [Fact]
    public void Check_put_of_unknown_outcome_does_not_happen_before_its_call() =>
        Reject(Get(Two, 1, 2), Put(Two, 3, null));

    [Fact]
    public void Check_delete_that_answers_wrongly_is_not_linearizable()
    {
        Accept(Put(One, 1, 2), Delete(true, 3, 4), Get(null, 5, 6));
        Reject(Put(One, 1, 2), Delete(false, 3, 4));
        Reject(Delete(true, 1, 2));
        Accept(Delete(false, 1, 2));
    }

    [Fact]
    public void Check_keys_are_independent() =>
        Accept(Put(One, 1, 2), Get(null, 3, 4) with { Key = "other" }, Get(One, 5, 6));

    [Fact]
    public void Check_explanation_names_key_and_operation()
    {
        var verdict = LinearizabilityChecker.Check([Put(One, 1, 2), Put(Two, 3, 4), Get(One, 5, 6)]);

        Assert.Contains("\"key\"", verdict.Explanation, StringComparison.Ordinal);
        Assert.Contains("[5..6]", verdict.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_agrees_with_trying_every_order_on_random_small_histories()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var accepted = 0;
        for (var i = 0; i < 3000; i++)
        {
            var history = RandomHistory(random);
            var expected = EveryOrder.IsLinearizable(history);
            accepted += expected ? 1 : 0;
            Assert.True(
                expected == LinearizabilityChecker.Check(history).IsLinearizable, $"seed {seed}, {i}: {string.Join("; ", history)}");
        }

        Assert.InRange(accepted, 100, 2900);
    }

    [Fact]
    public void Check_long_history_with_many_unknown_outcomes_is_quick()
    {
        // 16 clients; every tenth write is lost on its way, and half of those took effect.
        var recorder = new HistoryRecorder();
        var random = new Random(7);
        ValueDigest? value = null;
        var open = new Queue<Action>();
        for (var i = 0; i < 60_000; i++)
        {
            var (call, kind, put) = (recorder.Begin(), random.Next(4), ValueDigest.Of(BitConverter.GetBytes(i)));
            open.Enqueue(() =>
            {
                var isKnown = random.Next(10) > 0;
                if (kind == 0)
                {
                    recorder.Add(OperationKind.Get, "key", call, value, false, true);
                    return;
                }

                var existed = value.HasValue;
                if (isKnown || random.Next(2) == 0)
                {
                    value = kind == 1 ? null : put;
                }

                recorder.Add(kind == 1 ? OperationKind.Delete : OperationKind.Put, "key", call, kind == 1 ? null : put, existed, isKnown);
            });
            if (open.Count == 16)
            {
                open.Dequeue()();
            }
        }

        var clock = System.Diagnostics.Stopwatch.StartNew();
        var verdict = LinearizabilityChecker.Check(recorder.ToHistory());

        Assert.True(verdict.IsLinearizable, verdict.Explanation);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    private static List<Operation> RandomHistory(Random random)
    {
        const int count = 6;
        var times = Enumerable.Range(1, 2 * count).OrderBy(_ => random.Next()).ToArray();
        var values = Enumerable.Range(0, count).Select(i => ValueDigest.Of([(byte)i])).ToArray();
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var (call, end) = (Math.Min(times[2 * i], times[(2 * i) + 1]), Math.Max(times[2 * i], times[(2 * i) + 1]));
            long? returned = random.Next(3) == 0 ? null : end;
            return random.Next(4) switch
            {
                0 => Delete(random.Next(2) == 0, call, returned),
                1 => Get(random.Next(3) == 0 ? null : values[random.Next(count)], call, end),
                _ => Put(values[i], call, returned),
            };
        })];
    }

    private static Operation Put(ValueDigest value, long call, long? end) => new(OperationKind.Put, "key", value, false, call, end);

    private static Operation Get(ValueDigest? value, long call, long? end) => new(OperationKind.Get, "key", value, false, call, end);

    private static Operation Delete(bool existed, long call, long? end) => new(OperationKind.Delete, "key", null, existed, call, end);

    private static void Accept(params Operation[] history)
    {
        var verdict = LinearizabilityChecker.Check(history);
        Assert.True(verdict.IsLinearizable, verdict.Explanation);
    }

    private static void Reject(params Operation[] history) => Assert.False(LinearizabilityChecker.Check(history).IsLinearizable);
}

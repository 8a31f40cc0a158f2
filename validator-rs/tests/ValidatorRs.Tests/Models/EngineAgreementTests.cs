using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net;
using System.Numerics;

namespace ValidatorRs.Tests.Models;

/// <summary>Odd models, walked and compiled, in cultures that write numbers in their own way: one verdict, at the same places.</summary>
[Collection(nameof(DeepStacks))]
public sealed class EngineAgreementTests
{
    private enum Level : ulong
    {
        None,
        Top = ulong.MaxValue,
    }

    private class Base
    {
        [Range(1, 5)]
        public virtual int Number { get; init; }

        [Required]
        public string? Hidden { get; init; }
    }

    private sealed class Derived : Base
    {
        [Range(2, 4)]
        public override int Number { get; init; }

        [MaxLength(1)]
        public new object[]? Hidden { get; init; }
    }

    private readonly struct Pair<TLeft, TRight>
    {
        [Required]
        public TLeft? Left { get; init; }

        [Rules("required")]
        public TRight? Right { get; init; }

        public override bool Equals(object? obj) => throw new InvalidOperationException("never asked");

        public override int GetHashCode() => throw new InvalidOperationException("never asked");
    }

    private sealed class Odd
    {
        [Range(0.5, 1.5)]
        public double Share { get; init; } = double.NaN;

        [Rules("min=0.5,max=1.5")]
        public float? Ratio { get; init; } = float.NaN;

        [Range(typeof(decimal), "0.5", "1.5", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
        public string Money { get; init; } = "1.2";

        [Range(typeof(TimeOnly), "08:00", "17:00", ParseLimitsInInvariantCulture = true)]
        public TimeOnly? Opens { get; init; } = new(7, 0);

        [Rules("required,lt")]
        public DateTimeOffset? Seen { get; init; } = DateTimeOffset.MaxValue;

        [Rules("eq=18446744073709551615")]
        public Level Level { get; init; }

        [Rules("required")]
        public BigInteger Big { get; init; }

        [Rules("required")]
        public Guid Id { get; init; }

        [Rules("required")]
        public IPAddress? Address { get; init; } = IPAddress.None;

        [Url]
        public Uri? Home { get; init; } = new("mailto:a@b.example");

        public Pair<string, int?> Pair { get; init; }

        public Pair<Derived, Pair<int, Uri>>? Nested { get; init; } = new Pair<Derived, Pair<int, Uri>> { Left = new Derived { Number = 5, Hidden = new object[2] } };

        [Each("required")]
        public (int, string?)[] Tuples { get; init; } = [(0, null), (1, "x")];

        public Lazy<Derived> Late { get; init; } = new(() => throw new InvalidOperationException("never asked"));

        public Task<Derived>? Awaited { get; init; } = Task.FromException<Derived>(new InvalidOperationException("never asked"));

        public dynamic? Any { get; init; } = new Derived { Number = 1 };

        public Odd? Self => this;
    }

    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    public void Walked_and_compiled_models_have_one_verdict(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            string[] Found(ReflectiveValidator validator) => [.. validator.Validate(new Odd()).Violations.Select(v => $"{v.Path} {v.Rule}: {v.Message}")];
            var walked = Found(new ReflectiveValidator(new ValidatorOptions { Interpret = true }));
            var compiled = new ReflectiveValidator(new ValidatorOptions { MaxElements = 7 });

            for (var run = 0; run < 3; run++)
            {
                Assert.Equal(walked, Found(compiled));
                Assert.False(compiled.IsValid(new Odd()));
            }

            Assert.Equal(
                [
                    "Share range", "Ratio min", "Ratio max", "Opens range", "Seen lt", "Level eq", "Big required", "Id required", "Home url", "Pair.Left required", "Pair.Right required",
                    "Nested.Left.Number range", "Nested.Left.Hidden maxlength", "Nested.Right unreadable", "Nested.Right.Right required", "Tuples[0] required", "Any.Number range",
                ],
                walked.Select(f => f[..f.IndexOf(':', StringComparison.Ordinal)]));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private sealed class Chain
    {
        // Of one run; where its stack ends, another thread goes on with the same.
        public static AsyncLocal<HashSet<int>?> Readers { get; } = new();

        public Chain? Next
        {
            get
            {
                Readers.Value?.Add(Environment.CurrentManagedThreadId);
                return field;
            }

            set;
        }

        [Rules("max=1999")]
        public int Depth { get; init; }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_chain_many_stacks_long_met_by_64_threads_at_once_is_judged_to_its_end(bool interpret)
    {
        const int Length = 2_000;
        var root = new Chain();
        for (var (end, depth) = (root, 1); depth <= Length; depth++)
        {
            end = end.Next = new Chain { Depth = depth };
        }

        var validator = new ReflectiveValidator(new ValidatorOptions { Interpret = interpret });
        using var start = new Barrier(64);
        SmallStack.Run(64, () =>
        {
            Chain.Readers.Value = [];
            start.SignalAndWait(TestContext.Current.CancellationToken);
            Assert.Single(validator.Validate(root).Violations);
            Assert.Equal(2, Chain.Readers.Value.Count);
        });
    }
}

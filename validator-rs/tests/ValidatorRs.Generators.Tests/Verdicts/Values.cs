using System.Collections.Immutable;
using CsCheck;

namespace ValidatorRs.Generators.Tests.Verdicts;

/// <summary>Generates values of the models, valid and invalid ones mixed.</summary>
internal static class Values
{
    public static readonly Gen<string?> Text = OneOf<string?>(null, "", "a", "b", "ab", "abc", "abcd", "longer", "a!", " ", "\uD800x");

    private static readonly Gen<int> Number = Gen.Int[-1, 4];

    private static readonly Gen<Part?> Part = Gen.Select(Text, Number, Gen.Int[0, 5]).Select((code, count, none) => none == 0 ? null : new Part(code, count));

    private static readonly Gen<Spot> Spot = Gen.Select(Gen.Double[-2, 2], Number).Select((x, y) => new Spot(x, y));

    public static readonly Gen<Flat> Flat = Gen.Select(
        Gen.Select(Text, Text, Text, Text, Text),
        Gen.Select(Number, Number, Number, Number, Number),
        Gen.Select(OneOf(0UL, 1UL, 2UL, ulong.MaxValue), OneOf(0f, 1f, 2f, float.NaN), OneOf(0m, 1m, 2m), Gen.Bool, Gen.Bool))
        .Select((texts, numbers, others) => new Flat
        {
            Name = texts.Item1,
            Nick = texts.Item2,
            Reason = texts.Item3,
            Again = texts.Item4,
            Hint = texts.Item5!,
            Small = numbers.Item1,
            Maybe = numbers.Item2 < 0 ? null : numbers.Item2,
            Grade = (Grade)numbers.Item3,
            Other = numbers.Item4 < 0 ? null : (Grade)numbers.Item4,
            Field = numbers.Item5 * 2,
            Big = others.Item1,
            Ratio = others.Item2,
            Price = others.Item3,
            Agreed = others.Item4,
            Begin = new DateTime(2026, 1, 2 + numbers.Item1, 0, 0, 0, DateTimeKind.Utc),
            End = new DateTime(2026, 1, 3, 0, 0, 0, DateTimeKind.Utc),
            Span = TimeSpan.FromMinutes(others.Item5 ? 90 : 10),
            Id = others.Item5 ? Guid.Empty : new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
        });

    public static readonly Gen<Nested> Nested = NestedOf(2);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<Nested> NestedOf(int depth)
    {
        var next = depth == 0 ? Gen.Const((Nested?)null) : Gen.Select(Gen.Int[0, 2], NestedOf(depth - 1)).Select((none, value) => none == 0 ? value : null);
        return Gen.Select(
            Gen.Select(Part, Part.List[0, 3], Spot, Spot.List[0, 2], Text.Array[0, 3]),
            Gen.Select(Number, Number, Number, Number.List[0, 3], Gen.Int[0, 7]),
            next)
            .Select((parts, numbers, below) => Make(parts, numbers, below));
    }

    private static Nested Make(
        (Part? Part, List<Part?> Parts, Spot Spot, List<Spot> Spots, string?[] Texts) v, (int A, int B, int C, List<int> Numbers, int Kind) n, Nested? below)
    {
        var value = new Nested
        {
            Part = v.Part,
            Parts = n.A < 0 ? null : v.Parts,
            Array = n.A == 0 ? null : [.. v.Parts!],
            Spot = v.Spot,
            MaybeSpot = n.B < 1 ? null : v.Spot,
            Spots = v.Spots,
            Matrix = n.B < 0 ? null : [n.Numbers, null!, [n.A]],
            Labels = v.Texts.Length == 0 ? null : v.Texts.Where(t => t is not null).Distinct().ToDictionary(t => t!, t => v.Texts[0]),
            ByNumber = n.C < 0 ? null : v.Parts.Index().ToDictionary(p => p.Index, p => p.Item!),
            Fixed = n.C == 0 ? default : [.. v.Parts!],
            Words = n.C == 1 ? null : [.. v.Texts.OfType<string>()],
            Pet = n.Kind switch { 0 => new Animal { Name = v.Texts.FirstOrDefault(), Home = below }, 1 => new Dog { Name = v.Texts.FirstOrDefault(), Legs = n.A, Home = below }, _ => null },
            Anything = n.Kind switch { 2 => v.Part, 3 => v.Spots, 4 => new Dog { Legs = n.B }, 5 => "text", _ => null },
            Next = below,
            Only = n.A == 1 ? new Judged { Value = n.B } : null,
            Judged = new Judged { Value = n.C, Part = v.Part },
            Throwing = n.Kind == 6 ? new Throwing { Mode = n.B } : null,
            Number = new Box<int> { Content = n.A, All = n.Numbers },
            Boxed = new Box<Part> { Content = v.Part, All = v.Parts! },
            Grid = n.B == 2 ? new Spot[1, 2] { { v.Spot, default } } : null,
            Numbers = n.Numbers,
        };
        value.Bag = [.. v.Parts.OfType<Part>()];
        if (n.Kind == 7)
        {
            // A cycle, declared or not.
            value.Next = value;
            value.Anything = n.A > 0 ? value : null;
            value.Pet = new Dog { Name = "Rex", Home = value };
        }

        return value;
    }
}

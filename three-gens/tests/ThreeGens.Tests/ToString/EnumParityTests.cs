using System.Globalization;

namespace ThreeGens.Tests.ToString;

/// <summary>Holds generated enum methods against System.Enum, the oracle, on odd enums, values and texts.</summary>
public sealed class EnumParityTests
{
    private const int Seed = 20250311;

    public static TheoryData<Type> Enums =>
    [
        typeof(Plain), typeof(Empty), typeof(Negative), typeof(Sparse), typeof(CaseOnly), typeof(@class), typeof(Unicode), typeof(Bytes), typeof(SBytes),
        typeof(Shorts), typeof(UShorts), typeof(UInts), typeof(Longs), typeof(ULongs), typeof(Aliased), typeof(Access), typeof(NoZero), typeof(FlagAliases),
        typeof(SignedFlags), typeof(WideFlags), typeof(ByteFlags), typeof(SByteFlags), typeof(Many), typeof(Outer.Inner.Nested),
    ];

    [Theory]
    [MemberData(nameof(Enums))]
    public void Generated_methods_agree_with_System_Enum(Type type) => Compare(type);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    public void Generated_methods_agree_under_any_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Compare(typeof(Unicode));
            Compare(typeof(Access));

            Assert.Equal("-3", ((Negative)(-3)).ToStringFast());
            Assert.True(NegativeExtensions.TryParse("-3", out var value) && value == (Negative)(-3));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static void Compare(Type type) =>
        typeof(EnumParityTests).GetMethod(nameof(CompareAll), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(type).CreateDelegate<Action>()();

    private static void CompareAll<TEnum>()
        where TEnum : struct, Enum
    {
        var outer = string.Concat(typeof(TEnum).FullName!.Split('.')[^1].Split('+'));
        var parity = new EnumParity<TEnum>(typeof(TEnum).Assembly.GetType($"ThreeGens.Tests.ToString.{outer}Extensions", throwOnError: true)!);
        var random = new Random(Seed);

        parity.NamesAndValuesAgree();
        foreach (var value in EnumParity<TEnum>.InterestingValues(random))
        {
            parity.TextAgrees(value);
            parity.FlagAgrees(value, (TEnum)Enum.ToObject(typeof(TEnum), random.Next(8)));
        }

        foreach (var text in EnumParity<TEnum>.InterestingTexts(random))
        {
            parity.ParsingAgrees(text);
        }
    }
}

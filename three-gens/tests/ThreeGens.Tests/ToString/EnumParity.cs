using System.Globalization;
using System.Numerics;

namespace ThreeGens.Tests.ToString;

/// <summary>Compares the generated methods of one enum with System.Enum.</summary>
internal sealed class EnumParity<TEnum>
    where TEnum : struct, Enum
{
    private readonly ToText _toText;
    private readonly ToFormatted _toFormatted;
    private readonly TryFormatChars _tryFormatChars;
    private readonly TryFormatBytes _tryFormatBytes;
    private readonly TryParseChars _tryParse;
    private readonly TryParseBytes _tryParseUtf8;
    private readonly Func<TEnum, bool> _isDefined;
    private readonly Func<TEnum, TEnum, bool> _hasFlag;
    private readonly Type _class;

    public EnumParity(Type extensionClass)
    {
        _class = extensionClass;
        _toText = Bind<ToText>("ToStringFast");
        _toFormatted = Bind<ToFormatted>("ToStringFast");
        _tryFormatChars = Bind<TryFormatChars>("TryFormat");
        _tryFormatBytes = Bind<TryFormatBytes>("TryFormat");
        _tryParse = Bind<TryParseChars>("TryParse");
        _tryParseUtf8 = Bind<TryParseBytes>("TryParse");
        _isDefined = Bind<Func<TEnum, bool>>("IsDefined");
        _hasFlag = Bind<Func<TEnum, TEnum, bool>>("HasFlagFast");
    }

    private delegate string ToText(TEnum value);

    private delegate string ToFormatted(TEnum value, string? format);

    private delegate bool TryFormatChars(TEnum value, Span<char> destination, out int written);

    private delegate bool TryFormatBytes(TEnum value, Span<byte> destination, out int written);

    private delegate bool TryParseChars(ReadOnlySpan<char> text, bool ignoreCase, out TEnum value);

    private delegate bool TryParseBytes(ReadOnlySpan<byte> text, bool ignoreCase, out TEnum value);

    public void NamesAndValuesAgree()
    {
        Assert.Equal(Enum.GetNames<TEnum>(), Bind<Func<string[]>>("GetNames")());
        Assert.Equal(Enum.GetValues<TEnum>(), Bind<Func<TEnum[]>>("GetValues")());
        Assert.Equal(Enum.GetNames<TEnum>().Length, _class.GetField("Length")!.GetRawConstantValue());
    }

    public void TextAgrees(TEnum value)
    {
        var expected = Invariant(() => value.ToString());
        Assert.Equal(expected, _toText(value));
        Assert.Equal(Enum.IsDefined(value), _isDefined(value));
        foreach (var format in (string?[])["G", "g", "D", "d", "X", "x", "F", "f", "", null])
        {
            Assert.Equal(Invariant(() => value.ToString(format)), _toFormatted(value, format));
        }

        Span<char> chars = new char[expected.Length];
        Assert.True(_tryFormatChars(value, chars, out var written));
        Assert.Equal(expected, chars[..written]);
        Assert.False(_tryFormatChars(value, chars[1..], out written));
        Assert.Equal(0, written);

        var utf8 = System.Text.Encoding.UTF8.GetBytes(expected);
        Span<byte> bytes = new byte[utf8.Length];
        Assert.True(_tryFormatBytes(value, bytes, out written));
        Assert.Equal(utf8, bytes[..written]);
        Assert.False(_tryFormatBytes(value, bytes[1..], out _));
    }

    public void FlagAgrees(TEnum value, TEnum flag) => Assert.Equal(value.HasFlag(flag), _hasFlag(value, flag));

    public void ParsingAgrees(string text)
    {
        foreach (var ignoreCase in (bool[])[false, true])
        {
            var isValue = Enum.TryParse<TEnum>(text, ignoreCase, out var expected);
            Assert.True(isValue == _tryParse(text, ignoreCase, out var actual), $"'{text}' ignoring case {ignoreCase}: System.Enum says {isValue}");
            Assert.True(EqualityComparer<TEnum>.Default.Equals(expected, actual), $"'{text}' ignoring case {ignoreCase}: {expected:D} is not {actual:D}");

            Assert.Equal(isValue, _tryParseUtf8(System.Text.Encoding.UTF8.GetBytes(text), ignoreCase, out actual));
            Assert.Equal(expected, actual);
        }
    }

    /// <summary>Gives declared values, their neighbours, sums and differences, and the ends of the underlying type.</summary>
    public static IEnumerable<TEnum> InterestingValues(Random random)
    {
        var declared = Enum.GetValues<TEnum>();
        foreach (var value in declared)
        {
            foreach (var offset in (long[])[0, 1, -1])
            {
                yield return FromInt64(ToInt64(value) + offset);
            }

            foreach (var other in declared)
            {
                yield return FromInt64(ToInt64(value) | ToInt64(other));
                yield return FromInt64(ToInt64(value) ^ ToInt64(other));
            }
        }

        foreach (var number in (long[])[0, 1, -1, 42, long.MinValue, long.MaxValue, int.MinValue, int.MaxValue, short.MaxValue])
        {
            yield return FromInt64(number);
        }

        for (var i = 0; i < 200; i++)
        {
            yield return FromInt64(random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64));
        }
    }

    /// <summary>Gives texts that are values, are nearly values, or are no values.</summary>
    public static IEnumerable<string> InterestingTexts(Random random)
    {
        string[] names = [.. Enum.GetNames<TEnum>(), "Missing"];
        string[] fixedTexts =
        [
            "", " ", ",", ",,", "0", "1", "-1", "+1", "- 1", " 2", "2 ", "\t3\n", "99", "255", "256", "-128", "-129", "65535", "65536", "2147483647", "2147483648",
            "-2147483648", "-2147483649", "4294967295", "4294967296", "9223372036854775807", "9223372036854775808", "18446744073709551615", "18446744073709551616",
            "-9223372036854775808", "-9223372036854775809", "999999999999999999999999999999999999999999999999", "1.0", "1e2", "0x3", "1,2", "1,000", "+", "-", "+-1", "1 2",
            "\u2212" + "1", "\u0661", "1\u00A0", "\u00A01", "\u00A0", "1\0", "00012", "-0",
        ];
        foreach (var text in fixedTexts)
        {
            yield return text;
        }

        foreach (var name in names)
        {
            string[] variants =
            [
                name, " " + name, name + " ", name.ToUpperInvariant(), name.ToLowerInvariant(), name + ",", "," + name, name + ",1", "1," + name, name + name,
                name[..^1], name + "\0", "\u00A0" + name, "-" + name, "+" + name, "1" + name,
            ];
            foreach (var variant in variants)
            {
                yield return variant;
            }

            foreach (var other in names)
            {
                yield return $"{name},{other}";
                yield return $" {name.ToLowerInvariant()} ,\t{other.ToUpperInvariant()} , {name}";
            }
        }

        for (var i = 0; i < 200; i++)
        {
            yield return random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture)[..random.Next(1, 18)];
        }
    }

    // System.Enum writes numbers without a name with the current culture's sign; ours are invariant.
    private static string Invariant(Func<string> text)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            return text();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static long ToInt64(TEnum value) => unchecked((long)(Int128)(BigInteger.Parse(Invariant(() => value.ToString("D")), CultureInfo.InvariantCulture) & ulong.MaxValue));

    private static TEnum FromInt64(long value) => (TEnum)Enum.ToObject(typeof(TEnum), value);

    private TDelegate Bind<TDelegate>(string name)
        where TDelegate : Delegate
    {
        var parameters = typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(p => p.ParameterType).ToArray();
        return _class.GetMethod(name, parameters)?.CreateDelegate<TDelegate>()
            ?? throw new InvalidOperationException($"{_class.Name} has no {name}({string.Join(", ", parameters.Select(p => p.Name))}).");
    }
}

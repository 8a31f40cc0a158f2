using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ValidatorRs.DataAnnotations;
using ValidatorRs.Rules;
using ValidatorRs.Running;

namespace ValidatorRs.Tests.DataAnnotations;

public sealed class DifferentialTests
{
    private static readonly string?[] Texts =
    [
        null, "", " ", "a", "ab", "abc", new string('x', 41), "a@b", "@b", "a@", "a@b@c", "a\n@b", "http://x", "HTTPS://x", "ftp://", "gopher://x",
        "AB123456", "AB123456\n", "xAB123456", "\u00a0", "\U0001F600", "0", "5", "5.5", "5,5", "abc5", "1e3", "١٢",
    ];

    public static TheoryData<string> Cultures => new("", "de-DE", "tr-TR", "ar-SA");

    private static readonly ValidationAttribute[] TextAttributes =
    [
        new RequiredAttribute(), new RequiredAttribute { AllowEmptyStrings = true }, new StringLengthAttribute(3), new StringLengthAttribute(5) { MinimumLength = 2 },
        new MinLengthAttribute(2), new MaxLengthAttribute(2), new MaxLengthAttribute(), new LengthAttribute(1, 2), new EmailAddressAttribute(), new UrlAttribute(),
        new RegularExpressionAttribute("[A-Z]{2}[0-9]{6}"), new RegularExpressionAttribute("a|ab"), new PhoneAttribute(), new CreditCardAttribute(), new Base64StringAttribute(),
        new AllowedValuesAttribute("a", null), new DeniedValuesAttribute("a"), new FileExtensionsAttribute(), new RangeAttribute(1, 10), new RangeAttribute(1.5, 10.5),
        new RangeAttribute(typeof(decimal), "1", "10"), new EnumDataTypeAttribute(typeof(DayOfWeek)), new DataTypeAttribute(DataType.Date),
    ];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Attributes_on_text_agree_with_the_framework(string culture) =>
        Under(culture, () => Compare(TextAttributes, Texts, typeof(string)));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Ranges_on_numbers_agree_with_the_framework(string culture) => Under(culture, () =>
    {
        ValidationAttribute[] ranges =
        [
            new RequiredAttribute(), new RangeAttribute(1, 10), new RangeAttribute(1, 10) { MinimumIsExclusive = true, MaximumIsExclusive = true },
            new RangeAttribute(int.MinValue, int.MaxValue), new RangeAttribute(-1.5, 10.5), new RangeAttribute(1.0, 10.0) { MaximumIsExclusive = true }, new RangeAttribute(typeof(decimal), "1", "10"),
        ];
        Compare(ranges, [null, 0, 1, 2, 9, 10, 11, int.MinValue, int.MaxValue], typeof(int?));
        Compare(ranges, [0L, 1L, 10L, 11L, -5L], typeof(long));
        Compare(ranges, [(short)0, (short)10], typeof(short));
        Compare(ranges, [(byte)0, (byte)10], typeof(byte));
        Compare(ranges, [0.4, 0.5, 1.0, 1.5, 10.4, 10.5, 10.6, -1.5, -0.0, double.Epsilon], typeof(double));
        Compare(ranges, [0.5m, 1m, 10.00m, 10.01m], typeof(decimal));
        Compare(ranges, [0.5f, 1f, 10.5f], typeof(float));
        Compare([new RangeAttribute(-1.5, 10.5), new RangeAttribute(1.0, double.PositiveInfinity)], [double.NaN, double.PositiveInfinity, double.NegativeInfinity], typeof(double));
    });

    [Fact]
    public void Lengths_on_collections_agree_with_the_framework()
    {
        ValidationAttribute[] lengths = [new MinLengthAttribute(1), new MaxLengthAttribute(1), new LengthAttribute(1, 1), new RequiredAttribute()];
        Compare(lengths, [null, Array.Empty<int>(), new[] { 1 }, new[] { 1, 2 }], typeof(int[]));
        Compare(lengths, [null, new List<int>(), new List<int> { 1 }], typeof(List<int>));
        Compare(lengths, [new HashSet<int>(), new HashSet<int> { 1, 2 }], typeof(HashSet<int>));
    }

    [Fact]
    public void TryValidateObject_whole_objects_agree_in_members_and_messages()
    {
        foreach (var generated in Samples.Orders.OrderGenerator.Create(100, 3, 0.7))
        {
            var results = new List<ValidationResult>();
            Validator.TryValidateObject(generated.Order, new ValidationContext(generated.Order), results, true);

            var ours = ReflectiveValidator.Default.Validate(generated.Order).Violations.Where(v => v.Segments.Length == 1).Select(v => (v.Path, v.Message));
            Assert.Equal(results.Select(r => (r.MemberNames.Single(), r.ErrorMessage!)), ours);
        }
    }

    private static void Compare(IReadOnlyList<ValidationAttribute> attributes, IReadOnlyList<object?> values, Type type)
    {
        foreach (var attribute in attributes)
        {
            var rule = new AttributeRule(attribute, "Member");
            foreach (var value in values)
            {
                bool expected;
                try
                {
                    expected = attribute.IsValid(value);
                }
                catch (Exception exception) when (exception is OverflowException or ArgumentException)
                {
                    // The framework lets the exception out; for us the value is out of range.
                    expected = false;
                }

                Assert.True(expected == Ours(rule, value, type), $"{attribute.GetType().Name}({rule.ArgumentText}) on {value ?? "null"} of {type}: framework says {expected}");
            }
        }
    }

    private static bool Ours(AttributeRule rule, object? value, Type type)
    {
        if (value is null && rule.Nulls != NullHandling.Run)
        {
            return rule.Nulls == NullHandling.Pass;
        }

        var sink = default(Sink);
        return rule.Bind(type) switch
        {
            StaticCall direct => direct.Invoke(value),
            ScopedCall scoped => scoped.Rule.Holds(value, null, ref sink),
            _ => true,
        };
    }

    private static void Under(string culture, Action action)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}

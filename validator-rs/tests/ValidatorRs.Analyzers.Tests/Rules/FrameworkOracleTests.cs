using System.Collections;
using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using ValidatorRs.Analyzers.Tests.Testing;

namespace ValidatorRs.Analyzers.Tests.Rules;

/// <summary>Asks the framework itself: each attribute judges values of each type, and the rules must have foreseen the outcome.</summary>
public sealed partial class FrameworkOracleTests
{
    private static readonly string[] Attributes =
    [
        "Required", "StringLength(40)", "MinLength(1)", "MaxLength(40)", "Length(1, 40)", "Range(1, 9)", "Range(1.0, 9.0)", "RegularExpression(\".+\")",
        "EmailAddress", "Url", "Phone", "CreditCard", "Base64String", "FileExtensions", "EnumDataType(typeof(DayOfWeek))", "EnumDataType(typeof(Flags))",
        "AllowedValues(1, 2)", "AllowedValues(\"a\")", "AllowedValues('a', true)", "DeniedValues(\"a\")", "DeniedValues(1, 2.0)", "DataType(DataType.Text)",
    ];

    // Text that pleases each attribute at least once; for the other types, values among which each attribute finds a good one if it can judge the type at all.
    private static readonly object[] Texts = ["a", "abcd", "5", "a@b.example", "https://a.example", "+1 555 0100", "4111111111111111", "aGVsbG8=", "a.png", "Monday", "One"];

    private static readonly (string Type, object[] Values)[] Types =
    [
        ("string", Texts), ("int", [1, 5, 0, 12]), ("int?", [1, 5]), ("long", [1L, 5L, 0L]), ("short", [(short)1, (short)5]), ("byte", [(byte)1, (byte)5]), ("sbyte", [(sbyte)1]),
        ("ushort", [(ushort)1, (ushort)5]), ("uint", [1u, 5u]), ("ulong", [1ul, 5ul]), ("float", [1f, 5f]), ("double", [1.0, 2.0, 5.0]), ("decimal", [1m, 5m]), ("bool", [true, false]),
        ("char", ['a', '\u0005', '1']), ("DateTime", [new DateTime(2024, 5, 1)]), ("DateTimeOffset", [new DateTimeOffset(2024, 5, 1, 0, 0, 0, TimeSpan.Zero)]), ("DateOnly", [new DateOnly(2024, 5, 1)]),
        ("TimeOnly", [new TimeOnly(5, 1)]), ("TimeSpan", [TimeSpan.FromTicks(5), TimeSpan.FromHours(5)]), ("Guid", [Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e")]),
        ("Uri", [new Uri("https://a.example"), new Uri("a", UriKind.Relative)]), ("DayOfWeek", [DayOfWeek.Monday, DayOfWeek.Friday]), ("DayOfWeek?", [DayOfWeek.Monday]), ("ConsoleColor", [ConsoleColor.DarkBlue, ConsoleColor.DarkRed]),
        ("Version", [new Version(1, 2)]), ("List<string>", [new List<string> { "a@b.example" }]), ("string[]", [new[] { "a@b.example" }]), ("int[]", [new[] { 1 }]), ("int[,]", [new[,] { { 1 } }]),
        ("HashSet<int>", [new HashSet<int> { 1 }]), ("Dictionary<string, int>", [new Dictionary<string, int> { ["a"] = 1 }]), ("Queue<int>", [new Queue<int>([1])]), ("ArrayList", [new ArrayList { 1 }]),
        ("ImmutableArray<int>", [ImmutableArray.Create(1)]), ("ImmutableList<int>", [ImmutableList.Create(1)]), ("KeyValuePair<int, int>", [new KeyValuePair<int, int>(1, 2)]), ("Counted", []), ("Plain", []), ("Convertible", []),
    ];

    private const string Declarations = """
        public enum Flags { None, One, Two }
        public sealed class Counted { public int Count => 3; }
        public sealed class Plain { public override string ToString() => "5"; }
        public readonly struct Convertible : IConvertible
        {
            public TypeCode GetTypeCode() => TypeCode.Object;
            public bool ToBoolean(IFormatProvider? p) => true; public byte ToByte(IFormatProvider? p) => 5; public char ToChar(IFormatProvider? p) => '5';
            public DateTime ToDateTime(IFormatProvider? p) => default; public decimal ToDecimal(IFormatProvider? p) => 5; public double ToDouble(IFormatProvider? p) => 5;
            public short ToInt16(IFormatProvider? p) => 5; public int ToInt32(IFormatProvider? p) => 5; public long ToInt64(IFormatProvider? p) => 5; public sbyte ToSByte(IFormatProvider? p) => 5;
            public float ToSingle(IFormatProvider? p) => 5; public string ToString(IFormatProvider? p) => "5"; public object ToType(Type t, IFormatProvider? p) => 5;
            public ushort ToUInt16(IFormatProvider? p) => 5; public uint ToUInt32(IFormatProvider? p) => 5; public ulong ToUInt64(IFormatProvider? p) => 5;
        }
        """;

    [Fact]
    public async Task Attributes_on_types_are_reported_exactly_where_the_framework_throws_refuses_all_or_refuses_nothing()
    {
        var pairs = (from attribute in Attributes from type in Types select (Attribute: attribute, type.Type, type.Values)).ToArray();
        var members = pairs.Select((p, i) => $"    [{p.Attribute}] public {p.Type} M{i} {{ get; set; }} = default!;");
        var compilation = CompilerRun.Compile($"{CompilerRun.Usings}{Declarations}\npublic class Model\n{{\n{string.Join('\n', members)}\n}}");
        Assert.Empty(CompilerRun.ErrorsOf(compilation));
        var reported = (await CompilerRun.AnalyzeAsync(compilation))
            .Where(d => d.Id is RuleIds.NeverFails or RuleIds.Inapplicable)
            .Select(d => int.Parse(MemberName().Match(d.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).Lines.GetLineFromPosition(d.Location.SourceSpan.Start).ToString()).Groups[1].Value, null))
            .ToHashSet();
        var assembly = CompilerRun.Load(compilation);
        var model = assembly.GetType("Model")!;

        var differences = new List<string>();
        for (var i = 0; i < pairs.Length; i++)
        {
            var (text, type, values) = pairs[i];
            var attribute = model.GetProperty($"M{i}")!.GetCustomAttribute<ValidationAttribute>()!;
            var own = values.Length > 0 ? values : [Activator.CreateInstance(assembly.GetType(type)!)!];
            if (IsUseless(attribute, own, model.GetProperty($"M{i}")!.PropertyType) != reported.Contains(i))
            {
                differences.Add($"[{text}] {type}: {(reported.Contains(i) ? "reported, but the framework judges it" : "not reported; the framework says " + string.Join(' ', own.Select(v => Outcome(attribute, v))))}");
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static bool IsUseless(ValidationAttribute attribute, object[] values, Type type) => attribute switch
    {
        // What refuses nothing has no effect; default is what a missing value arrives as.
        RequiredAttribute => type.IsValueType && Nullable.GetUnderlyingType(type) is null && values.Append(Activator.CreateInstance(type)).All(v => Outcome(attribute, v) == "valid"),
        AllowedValuesAttribute allowed => HasStranger(allowed.Values, values, type),
        DeniedValuesAttribute denied => HasStranger(denied.Values, values, type),
        RegularExpressionAttribute when values.All(v => v is IEnumerable and not string) => values.All(v => Convert.ToString(v, CultureInfo.InvariantCulture) == v.GetType().ToString()),
        DataTypeAttribute { DataType: DataType.Text } => false,
        _ => values.All(v => Outcome(attribute, v) != "valid"),
    };

    // A value in the list that the framework finds equal to no value of the type, not even to itself converted, stands there in vain.
    // An object of another type may equal anything.
    private static bool HasStranger(object?[] listed, object[] values, Type type) => (type.IsValueType || type == typeof(string)) && listed.Any(item => item is not null &&
        values.Append(Converted(item, Nullable.GetUnderlyingType(type) ?? type)).All(v => v is null || Outcome(new AllowedValuesAttribute(item), v) != "valid"));

    private static object? Converted(object? item, Type type)
    {
        try
        {
            return Convert.ChangeType(item, type, CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is InvalidCastException or FormatException or OverflowException)
        {
            return null;
        }
    }

    private static string Outcome(ValidationAttribute attribute, object? value)
    {
        try
        {
            return attribute.IsValid(value) ? "valid" : "refused";
        }
        catch (Exception exception) when (exception is InvalidCastException or FormatException or ArgumentException or NotSupportedException or OverflowException or NullReferenceException or InvalidOperationException)
        {
            return exception.GetType().Name;
        }
    }

    [GeneratedRegex("M([0-9]+) [{] get")]
    private static partial Regex MemberName();
}

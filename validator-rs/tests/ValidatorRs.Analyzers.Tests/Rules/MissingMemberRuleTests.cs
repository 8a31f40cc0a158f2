using ValidatorRs.Analyzers.Tests.Testing;
using ValidatorRs.CodeFixes.Fixes;

namespace ValidatorRs.Analyzers.Tests.Rules;

public sealed class MissingMemberRuleTests
{
    [Theory]
    [InlineData("[Compare({|VAL007:\"Pasword\"|})] public string? Again { get; set; } public string? Password { get; set; }")]
    [InlineData("[Compare(nameof(Password))] public string? Again { get; set; } public string? Password { get; set; }")]
    [InlineData("[{|VAL007:EqualToMember(\"Pasword\")|}] public string? Again { get; set; } public string? Password { get; set; }")]
    [InlineData("[EqualToMember(\"password\")] public string? Again { get; set; } public string? Password { get; set; }")]
    [InlineData("[{|VAL007:RequiredIf(\"Countri\", \"US\")|}] public string? State { get; set; } public string? Country { get; set; }")]
    [InlineData("[{|VAL007:RequiredWith(\"Country\", \"Zipp\")|}] public string? State { get; set; } public string? Country { get; set; } public string? Zip { get; set; }")]
    [InlineData("[Rules(\"{|VAL007:eqfield|}=Pasword\")] public string? Again { get; set; } public string? Password { get; set; }")]
    [InlineData("[Rules(\"{|VAL007:gtfield|}=Span.Begin\")] public DateTime End { get; set; } public (DateTime Start, DateTime End) Span { get; set; }")]
    [InlineData("[Rules(\"gtfield=Span.Start\")] public DateTime End { get; set; } public (DateTime Start, DateTime End) Span { get; set; }")]
    [InlineData("[Rules(\"eqcsfield=Anything.At.All\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"eqfield=_secret\")] public string? A { get; set; } private string _secret = \"\";")]
    [InlineData("[Rules(\"eqfield=Any.Thing\")] public string? A { get; set; } public object? Any { get; set; }")]
    [InlineData("[Rules(\"dive,{|VAL007:eqfield|}=Nothing\")] public List<string> A { get; set; } = [];")]
    [InlineData("[Rules(\"{|VAL007:unique|}=Sku\")] public List<Uri> A { get; set; } = [];")]
    [InlineData("[Rules(\"unique=Host\")] public List<Uri> A { get; set; } = [];")]
    [InlineData("[Rules(\"{|VAL007:validateFn|}=Check\")] public Uri? A { get; set; }")]
    [InlineData("[Rules(\"validateFn=ToString\")] public Uri? A { get; set; }")]
    [InlineData("[{|VAL007:CustomValidation(typeof(Model), \"Chek\")|}] public string? A { get; set; } public static ValidationResult? Check(string? x) => null;")]
    [InlineData("[CustomValidation(typeof(Model), \"Check\")] public string? A { get; set; } public static ValidationResult? Check(string? x, ValidationContext c) => null;")]
    [InlineData("[{|VAL007:CustomValidation(typeof(Model), \"Check\")|}] public string? A { get; set; } public static bool Check(string? x) => true;")]
    public Task Names_that_lead_nowhere_are_reported(string member) => Check.MembersAsync(member);

    [Theory]
    [InlineData("public class Base { public string? Password { get; set; } } public class Own : Base { [Compare(\"Password\")] public string? Again { get; set; } [Rules(\"eqfield=Password\")] public string? Third { get; set; } }")]
    [InlineData("public abstract class Base { [Compare(\"Password\")] public string? Again { get; set; } } public class Own : Base { public string? Password { get; set; } }")]
    [InlineData("public class Box<T> { [Rules(\"eqfield=Value.Anything\")] public string? A { get; set; } public T? Value { get; set; } }")]
    [InlineData("public record Pair(string A, [property: Compare(\"A\")] string B);")]
    [InlineData("public record Pair(string A, [property: Compare({|VAL007:\"C\"|})] string B);")]
    [InlineData("public partial class Half { [Compare(\"B\")] public string? A { get; set; } } public partial class Half { public string? B { get; set; } }")]
    [InlineData("public class Map : Dictionary<string, object?> { [Rules(\"eqfield=Entry\")] public string? A { get; set; } }")]
    [InlineData("[MetadataType(typeof(Rules1))] public class M { public string? A { get; set; } public string? B { get; set; } } public class Rules1 { [Compare(\"B\")] public object? A { get; set; } }")]
    public Task Names_that_may_exist_are_not_reported(string source) => Check.SourceAsync(source);

    [Fact]
    public Task Name_of_Compare_is_written_with_nameof() => Check.FixesAsync<NameMemberFix>(
        "[Compare(\"Pasword\")] public string? Again { get; set; } public string? Password { get; set; }",
        "[Compare(nameof(Password))] public string? Again { get; set; } public string? Password { get; set; }");

    [Fact]
    public Task Name_in_a_rule_string_is_replaced() => Check.FixesAsync<NameMemberFix>(
        "[Rules(\"min=1,eqfield=Pasword\")] public string? Again { get; set; } public string? Password { get; set; }",
        "[Rules(\"min=1,eqfield=Password\")] public string? Again { get; set; } public string? Password { get; set; }");

    [Fact]
    public Task Name_in_an_attribute_is_written_with_nameof() => Check.FixesAsync<NameMemberFix>(
        "[RequiredIf(\"Countri\", \"US\")] public string? State { get; set; } public string? Country { get; set; }",
        "[RequiredIf(nameof(Country), \"US\")] public string? State { get; set; } public string? Country { get; set; }");
}

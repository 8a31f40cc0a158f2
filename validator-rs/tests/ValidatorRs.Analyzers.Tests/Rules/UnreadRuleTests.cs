using ValidatorRs.Analyzers.Tests.Testing;
using ValidatorRs.CodeFixes.Fixes;

namespace ValidatorRs.Analyzers.Tests.Rules;

public sealed class UnreadRuleTests
{
    [Theory]
    [InlineData("[{|VAL010:Required|}] public static string? A { get; set; }")]
    [InlineData("[{|VAL010:Required|}] public const string A = \"x\";")]
    [InlineData("[{|VAL010:Required|}] public string? this[int i] => null;")]
    [InlineData("[{|VAL010:Required|}] public string? A { set { } }")]
    [InlineData("[{|VAL010:Rules(\"min=3\")|}] public static string? A;")]
    [InlineData("[field: {|VAL010:Required|}] public string? A { get; set; }")]
    [InlineData("private string _a = \"\"; [{|VAL010:Required|}] public ref string A => ref _a;")]
    [InlineData("[{|VAL010:Required|}] public ReadOnlySpan<char> A => default;")]
    [InlineData("[Required] public string? A;")]
    [InlineData("[Required] private string? A { get; set; }")]
    [InlineData("[Required] public string? A { get; init; }")]
    public Task Rules_of_members_that_are_never_read_are_reported(string member) => Check.MembersAsync(member.Replace("[{|VAL010:Required|}] public ReadOnlySpan", "[{|VAL010:{|VAL001:Required|}|}] public ReadOnlySpan", StringComparison.Ordinal));

    [Theory]
    [InlineData("public interface INamed { [{|VAL010:Required|}] string? Name { get; } }")]
    [InlineData("public interface INamed { string? Name { get; } } public class A : INamed { [{|VAL010:Required|}] string? INamed.Name => null; }")]
    [InlineData("public ref struct Slice { [{|VAL010:Required|}] public string? Name { get; set; } }")]
    [InlineData("public record A([field: {|VAL010:Required|}] string Name);")]
    [InlineData("public class Base { [Required] public virtual string? A { get; set; } } public class Own : Base { [StringLength(5)] public override string? A { set { } } }")]
    public Task Types_that_are_never_walked_are_reported(string source) => Check.SourceAsync(source);

    [Theory]
    [InlineData("[{|VAL010:Required|}] public string? A;")]
    [InlineData("[{|VAL010:Required|}] internal string? A { get; set; }")]
    [InlineData("[Required] public string? A { get; set; }")]
    public Task Where_DataAnnotations_runs_too_less_is_read(string member) => Check.MembersAsync(member, (Session.DataAnnotationsOption, "true"));

    [Fact]
    public Task Rule_is_removed() => Check.FixesAsync<RemoveRuleFix>(
        "    /// <summary>A.</summary>\n    [Required]\n    public static string? A { get; set; }", "    /// <summary>A.</summary>\n    public static string? A { get; set; }");

    [Fact]
    public Task Rule_among_others_is_removed() => Check.FixesAsync<RemoveRuleFix>("[Obsolete, Required] public static string? A { get; set; }", "[Obsolete] public static string? A { get; set; }");
}

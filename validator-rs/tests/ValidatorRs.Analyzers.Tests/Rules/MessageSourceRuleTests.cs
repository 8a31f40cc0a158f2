using ValidatorRs.Analyzers.Tests.Testing;
using ValidatorRs.CodeFixes.Fixes;

namespace ValidatorRs.Analyzers.Tests.Rules;

public sealed class MessageSourceRuleTests
{
    private const string Texts = " public static class Texts { public static string Needed => \"x\"; public static int Number => 1; }";
    private const string Both = "[Required(ErrorMessage = \"x\", ErrorMessageResourceName = \"Needed\", ErrorMessageResourceType = typeof(Texts))] public string? A { get; set; }" + Texts;

    [Theory]
    [InlineData("[{|VAL009:Required(ErrorMessage = \"x\", ErrorMessageResourceName = \"Needed\", ErrorMessageResourceType = typeof(Texts))|}] public string? A { get; set; }")]
    [InlineData("[{|VAL009:Required(ErrorMessageResourceName = \"Needed\")|}] public string? A { get; set; }")]
    [InlineData("[{|VAL009:Required(ErrorMessageResourceType = typeof(Texts))|}] public string? A { get; set; }")]
    [InlineData("[{|VAL009:Required(ErrorMessageResourceName = \"Neded\", ErrorMessageResourceType = typeof(Texts))|}] public string? A { get; set; }")]
    [InlineData("[{|VAL009:Required(ErrorMessageResourceName = \"Number\", ErrorMessageResourceType = typeof(Texts))|}] public string? A { get; set; }")]
    [InlineData("[Required(ErrorMessageResourceName = \"Needed\", ErrorMessageResourceType = typeof(Texts))] public string? A { get; set; }")]
    [InlineData("[Required(ErrorMessage = \"x\")] public string? A { get; set; }")]
    [InlineData("[{|VAL009:Hostname(ErrorMessageResourceName = \"Needed\")|}] public string? A { get; set; }")]
    public Task Message_without_one_source_is_reported(string member) => Check.MembersAsync(member + Texts);

    [Fact]
    public Task Resource_is_kept() => Check.FixesAsync<OneMessageFix>(
        Both, "[Required(ErrorMessageResourceName = \"Needed\", ErrorMessageResourceType = typeof(Texts))] public string? A { get; set; }" + Texts);

    [Fact]
    public Task Text_is_kept() => Check.FixesAsync<OneMessageFix>(Both, "[Required(ErrorMessage = \"x\")] public string? A { get; set; }" + Texts, offer: 1);
}

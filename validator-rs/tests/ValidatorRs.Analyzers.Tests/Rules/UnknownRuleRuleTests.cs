using ValidatorRs.Analyzers.Tests.Testing;
using ValidatorRs.CodeFixes.Fixes;

namespace ValidatorRs.Analyzers.Tests.Rules;

public sealed class UnknownRuleRuleTests
{
    [Theory]
    [InlineData("[Rules(\"min=3,{|VAL014:requird|}\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"{|VAL014:zzz|}\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"{|VAL014:omitempty|}|email\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"omitempty,email\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"sku\")] public string? A { get; set; } static void R(RuleRegistry r) => r.Rule(\"sku\", c => true);")]
    [InlineData("[Rules(\"sku\")] public string? A { get; set; } static void R(RuleRegistry r) => r.Alias(\"sku\", \"min=3\");")]
    [InlineData("[Rules(\"sku,{|VAL014:skv|}\")] public string? A { get; set; } static ValidatorOptions R => new() { Aliases = new Dictionary<string, string> { [\"sku\"] = \"min=3\" } };")]
    [InlineData("[Rules(\"sku\")] public string? A { get; set; } static void R(RuleRegistry r, string name) => r.Rule(name, c => true);")]
    public Task Names_of_no_rule_are_reported(string member) => Check.MembersAsync(member);

    [Fact]
    public Task Rules_registered_elsewhere_are_listed_in_an_option() =>
        Check.MembersAsync("[Rules(\"sku,{|VAL014:skv|}\")] public string? A { get; set; }", (Session.RulesOption, "isbn_old, sku"));

    [Fact]
    public Task Name_that_was_meant_is_written() => Check.FixesAsync<RenameRuleFix>(
        "[Rules(\"requird,min=3\")] public string? A { get; set; }", "[Rules(\"required,min=3\")] public string? A { get; set; }");
}

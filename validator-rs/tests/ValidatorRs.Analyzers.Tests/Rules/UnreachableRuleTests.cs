using ValidatorRs.Analyzers.Tests.Testing;
using ValidatorRs.CodeFixes.Fixes;

namespace ValidatorRs.Analyzers.Tests.Rules;

public sealed class UnreachableRuleTests
{
    [Theory]
    [InlineData("[Rules(\"required,{|VAL012:omitempty|},email\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"required,{|VAL012:omitnil|},email\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"required,omitzero,min=3\")] public List<int>? A { get; set; }")]
    [InlineData("[Rules(\"required,omitzero,min=3\")] public int? A { get; set; }")]
    [InlineData("[Rules(\"required,{|VAL012:omitzero|},min=3\")] public int A { get; set; }")]
    [InlineData("[Rules(\"omitempty,{|VAL012:required|},email\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"omitnil,required,email\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"omitempty,{|VAL012:omitnil|},email\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"omitnil,omitempty,email\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"omitempty,{|VAL012:required_if|}=B 1\")] public string? A { get; set; } public int B { get; set; }")]
    [InlineData("[Rules(\"required_if=B 1,omitempty,email\")] public string? A { get; set; } public int B { get; set; }")]
    [InlineData("[Required][Rules(\"{|VAL012:omitempty|},email\")] public string? A { get; set; }")]
    [InlineData("[Required(AllowEmptyStrings = true)][Rules(\"omitempty,email\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"omitempty,dive,required\")] public List<string>? A { get; set; }")]
    [InlineData("[Rules(\"omitempty,email\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"required\")][Rules(\"{|VAL012:omitempty|},email\")] public string? A { get; set; }")]
    public Task Rules_without_effect_are_reported(string member) => Check.MembersAsync(member);

    [Theory]
    [InlineData("required,omitempty,email", "required,email")]
    [InlineData("email,required,omitempty", "email,required")]
    [InlineData("omitempty,required_if=B 'x,y',email", "omitempty,email")]
    public Task Rule_is_taken_out_of_the_string(string rules, string expected) => Check.FixesAsync<RemoveWordFix>(
        $"[Rules(\"{rules}\")] public string? A {{ get; set; }} public string? B {{ get; set; }}", $"[Rules(\"{expected}\")] public string? A {{ get; set; }} public string? B {{ get; set; }}");
}

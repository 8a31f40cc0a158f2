using ValidatorRs.Analyzers.Tests.Testing;

namespace ValidatorRs.Analyzers.Tests.Rules;

public sealed class ContradictionRuleTests
{
    [Theory]
    [InlineData("[Rules(\"required,{|VAL011:isdefault|}\")] public string? A { get; set; }")]
    [InlineData("[Required][{|VAL011:MustBeDefault|}] public string? A { get; set; }")]
    [InlineData("[Rules(\"isdefault\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"eq=a,{|VAL011:ne|}=a\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"eq=a,ne=b\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"eq=a|eq=b\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"eq=a,{|VAL011:eq|}=b\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"ipv4,{|VAL011:ipv6|}\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"ipv4|ipv6\")] public string? A { get; set; }")]
    [InlineData("[IPv4][{|VAL011:IPv6|}] public string? A { get; set; }")]
    [InlineData("[Rules(\"gtfield=B,{|VAL011:ltfield|}=B\")] public int A { get; set; } public int B { get; set; }")]
    [InlineData("[Rules(\"gtefield=B,ltefield=B\")] public int A { get; set; } public int B { get; set; }")]
    [InlineData("[Rules(\"gtfield=B,ltfield=C\")] public int A { get; set; } public int B { get; set; } public int C { get; set; }")]
    [InlineData("[Rules(\"required_with=B,{|VAL011:excluded_with|}=B\")] public string? A { get; set; } public int B { get; set; }")]
    [InlineData("[Rules(\"required_with=B,excluded_without=B\")] public string? A { get; set; } public int B { get; set; }")]
    [InlineData("[Rules(\"startswith=a,{|VAL011:startsnotwith|}=a\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"{|VAL011:oneof|}=red green,len=4\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"oneof=red green,len=5\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"{|VAL011:oneof|}=1 2,min=3\")] public int A { get; set; }")]
    [InlineData("[Rules(\"{|VAL011:oneof|}=a b,noneof=a b c\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"oneof=a b,noneof=a\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"oneofci=a b,noneof=a b\")] public string? A { get; set; }")]
    [InlineData("[{|VAL011:OneOf(\"red\", \"green\")|}][MaxLength(2)] public string? A { get; set; }")]
    public Task Rules_that_exclude_each_other_are_reported(string member) => Check.MembersAsync(member);
}

using ValidatorRs.Analyzers.Tests.Testing;
using ValidatorRs.CodeFixes.Fixes;

namespace ValidatorRs.Analyzers.Tests.Rules;

public sealed class ParameterRuleTests
{
    private const string Caller = "\npublic static class Caller { public static void Run(object x) => Validator.ValidateObject(x, new ValidationContext(x), true); }";

    [Theory]
    [InlineData("public record Person([Required] string Name);")]
    [InlineData("public record Person([{|VAL006:Required|}] string Name);" + Caller)]
    [InlineData("public record Person([property: Required] string Name);" + Caller)]
    [InlineData("public record Person([Hostname] string Name);" + Caller)]
    [InlineData("public record Person([{|VAL006:StringLength(5)|}][property: StringLength(6)] string Name);")]
    [InlineData("public record Person([Rules(\"min=1\")][property: Rules(\"max=6\")] string Name);")]
    [InlineData("public class Person([{|VAL006:Required|}] string name) { public string Name => name; }")]
    [InlineData("public struct Person([{|VAL006:Required|}] string name) { public string Name => name; }")]
    [InlineData("public record Person([{|VAL006:Required|}] string Name) { public string Name = Name; }")]
    [InlineData("public record Person([Required] string Name) { public string Name { get; } = Name; }")]
    [InlineData("public class Controller { public void Get([Required] string id) { } public Controller([Required] string x) { } }")]
    [InlineData("public record Base([Required] string Name); public record Person(string Name, [Required] string Mail) : Base(Name);")]
    public Task Rules_of_parameters_that_nobody_reads_are_reported(string source) => Check.SourceAsync(source);

    [Fact]
    public Task Option_says_that_DataAnnotations_runs_too() =>
        Check.SourceAsync("public record Person([{|VAL006:Required|}] string Name);", (Session.DataAnnotationsOption, "true"));

    [Fact]
    public Task Rule_is_written_for_the_property() => Check.FixesSourceAsync<MoveToPropertyFix>(
        "public record Person([Required] string Name);", "public record Person([property: Required] string Name);", options: (Session.DataAnnotationsOption, "true"));

    [Fact]
    public Task Rule_among_others_is_written_for_the_property() => Check.FixesSourceAsync<MoveToPropertyFix>(
        "public record Person([Required, Hostname] string Name);", "public record Person([property: Required] [Hostname] string Name);", options: (Session.DataAnnotationsOption, "true"));

    [Fact]
    public Task Second_rule_is_removed() => Check.FixesSourceAsync<MoveToPropertyFix>(
        "public record Person([StringLength(5)] [property: StringLength(6)] string Name);", "public record Person([property: StringLength(6)] string Name);");
}

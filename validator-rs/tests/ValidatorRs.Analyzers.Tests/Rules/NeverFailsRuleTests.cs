using ValidatorRs.Analyzers.Tests.Testing;
using ValidatorRs.CodeFixes.Fixes;

namespace ValidatorRs.Analyzers.Tests.Rules;

public sealed class NeverFailsRuleTests
{
    [Theory]
    [InlineData("[{|VAL001:Required|}] public int Age { get; set; }")]
    [InlineData("[{|VAL001:Required|}] public Guid Id { get; set; }")]
    [InlineData("[{|VAL001:Required|}] public DayOfWeek Day { get; set; }")]
    [InlineData("[{|VAL001:Required(ErrorMessage = \"x\")|}] public DateTime At;")]
    [InlineData("[{|VAL001:Required|}] public (int, string) Pair { get; set; }")]
    [InlineData("[{|VAL001:Required|}] public ImmutableArray<int> Items { get; set; }")]
    [InlineData("[Required] public int? Age { get; set; }")]
    [InlineData("[Required] public string? Name { get; set; }")]
    [InlineData("[Required] public object? Any { get; set; }")]
    [InlineData("[Required] public IComparable? Any { get; set; }")]
    [InlineData("[Rules(\"required\")] public int Age { get; set; }")]
    public Task Required_on_a_value_without_null_is_reported(string member) => Check.MembersAsync(member);

    [Theory]
    [InlineData("public class Box<T> { [Required] public T? Value { get; set; } }")]
    [InlineData("public class Box<T> where T : class { [Required] public T? Value { get; set; } }")]
    [InlineData("public class Box<T> where T : notnull { [Required] public T Value { get; set; } = default!; }")]
    [InlineData("public class Box<T> where T : struct { [{|VAL001:Required|}] public T Value { get; set; } }")]
    [InlineData("public class Box<T> where T : struct { [Required] public T? Value { get; set; } }")]
    [InlineData("public class Box<T> where T : unmanaged { [{|VAL001:Required|}] public T Value { get; set; } }")]
    [InlineData("public record Point([{|VAL001:Required|}] int X, [Required] int? Y);")]
    [InlineData("public record struct Point([{|VAL001:Required|}] int X);")]
    [InlineData("public readonly record struct Point([property: {|VAL001:Required|}] int X);")]
    [InlineData("#nullable disable\npublic class Old { [Required] public string Name { get; set; } [{|VAL001:Required|}] public int Age { get; set; } }")]
    [InlineData("public partial class Half { [{|VAL001:Required|}] public partial int Age { get; set; } } public partial class Half { public partial int Age { get => 1; set { } } }")]
    [InlineData("public abstract class Base { [{|VAL001:Required|}] public abstract int Age { get; } } public class Own : Base { public override int Age => 1; }")]
    public Task Odd_shapes_are_told_apart(string source) => Check.SourceAsync(source);

    [Fact]
    public Task Class_that_stands_for_another_is_left_alone() => Check.SourceAsync(
        "[MetadataType(typeof(CustomerRules))] public partial class Customer { public int? Age { get; set; } } public class CustomerRules { [Required] public int Age; }");

    [Fact]
    public Task Property_becomes_nullable() =>
        Check.FixesAsync<MakeNullableFix>("    [Required]\n    public int Age { get; set; }", "    [Required]\n    public int? Age { get; set; }");

    [Fact]
    public Task Parameter_of_a_record_becomes_nullable() =>
        Check.FixesSourceAsync<MakeNullableFix>("public record Point([Required] int X);", "public record Point([Required] int? X);");

    [Fact]
    public Task Fields_that_share_a_type_are_left_to_the_author() => Check.OffersNothingAsync<MakeNullableFix>("[Required] public int A, B;");
}

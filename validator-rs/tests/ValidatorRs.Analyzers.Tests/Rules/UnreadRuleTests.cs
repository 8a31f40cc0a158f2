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

    [Theory]
    [InlineData("public class A : INamed { public string? Name { get; set; } }", "'[Required]' on 'INamed.Name' is never asked: rules of an interface do not reach the types that implement it")]
    [InlineData("public class A : INamed { string? INamed.Name => null; }", "'[Required]' on 'INamed.Name' is never asked: rules of an interface do not reach the types that implement it")]
    [InlineData("public class A : INamed { [Required] public string? Name { get; set; } }", null)]
    [InlineData("public record A([Required] string? Name) : INamed;", null)]
    [InlineData("public class A { public string? Name { get; set; } } public class B : A, INamed;", "'[Required]' on 'INamed.Name' is never asked: rules of an interface do not reach the types that implement it")]
    [InlineData("public class A : INamed { [Required] public virtual string? Name { get; set; } } public class B : A { }", null)]
    [InlineData("public interface IOwn : INamed;", null)]
    public async Task Rules_of_an_interface_of_another_assembly_are_reported_where_it_is_implemented(string source, string? message)
    {
        using var stream = new MemoryStream();
        var library = CompilerRun.Compile(CompilerRun.Usings + "public interface INamed { [Required] string? Name { get; } }");
        Assert.True(library.Emit(stream, cancellationToken: TestContext.Current.CancellationToken).Success);
        stream.Position = 0;
        var compilation = CompilerRun.Compile(CompilerRun.Usings + source).AddReferences(Microsoft.CodeAnalysis.MetadataReference.CreateFromStream(stream));
        Assert.Empty(CompilerRun.ErrorsOf(compilation));

        var found = await CompilerRun.AnalyzeAsync(compilation);

        Assert.Equal(message is null ? [] : [message], found.Where(d => d.Id == "VAL010").Select(d => d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public Task Rule_is_removed() => Check.FixesAsync<RemoveRuleFix>(
        "    /// <summary>A.</summary>\n    [Required]\n    public static string? A { get; set; }", "    /// <summary>A.</summary>\n    public static string? A { get; set; }");

    [Fact]
    public Task Rule_among_others_is_removed() => Check.FixesAsync<RemoveRuleFix>("[Obsolete, Required] public static string? A { get; set; }", "[Obsolete] public static string? A { get; set; }");
}

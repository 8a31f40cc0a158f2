using ValidatorRs.Generators.Tests.Kit;

namespace ValidatorRs.Generators.Tests;

/// <summary>What the generator says about types that it cannot serve, and that it says nothing about the others.</summary>
public sealed class DiagnosticTests
{
    [Theory]
    [InlineData("VALGEN002", "[GenerateValidator] public abstract class A { }")]
    [InlineData("VALGEN002", "[GenerateValidator] public static class A { }")]
    [InlineData("VALGEN002", "[GenerateValidator] public ref struct A { }")]
    [InlineData("VALGEN002", "[GenerateValidator] public class A<T> { }")]
    [InlineData("VALGEN002", "[GenerateValidator] file class A { }")]
    [InlineData("VALGEN002", "public class B { [GenerateValidator] private class A { } }")]
    [InlineData("VALGEN003", "[GenerateValidator] public class A { private class P { } [Rules(\"required\")] private P? Value { get; set; } }")]
    [InlineData("VALGEN003", "[GenerateValidator] public class A { [Rules(\"required\")] public B? Next { get; set; } public B[] More { get; } = []; } public class B { private class P { } [Rules(\"required\")] private P? Value { get; set; } }")]
    public void Bad_code_is_reported_and_compiles(string id, string source)
    {
        var run = GeneratorRun.Of("using ValidatorRs;\n" + source);

        Assert.Equal(id, Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
    }

    [Fact]
    public void Failure_of_the_generator_is_one_line_that_names_the_type_and_the_other_types_have_their_plans()
    {
        var generator = new PlanGenerator(plan => plan.Type == "global::A" ? throw new InvalidOperationException("no\r\nmore") : new Emitting.PlanEmitter(plan).Emit());

        var run = GeneratorRun.Of("using ValidatorRs;\n[GenerateValidator] public class A { }\n[GenerateValidator] public class B { }", generator: generator);

        var failure = Assert.Single(run.Diagnostics);
        Assert.Equal(("VALGEN001", Microsoft.CodeAnalysis.DiagnosticSeverity.Error), (failure.Id, failure.Severity));
        Assert.Equal("The validation plan of 'A' was not generated, and the type is walked: no; please report this as a bug", failure.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains(run.Result.GeneratedSources, s => s.HintName.StartsWith("BPlan_", StringComparison.Ordinal));
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
    }

    [Fact]
    public void Failure_on_a_nested_type_is_named_and_leaves_code_that_compiles()
    {
        var generator = new PlanGenerator(plan => plan.Type == "global::B" ? throw new InvalidOperationException("no") : new Emitting.PlanEmitter(plan).Emit());

        var run = GeneratorRun.Of("using ValidatorRs;\n[GenerateValidator] public class A { public B? Next { get; set; } }\npublic class B { [Rules(\"min=3\")] public int X { get; set; } }", generator: generator);

        Assert.StartsWith("The validation plan of 'B' was not generated", Assert.Single(run.Diagnostics).GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        Assert.DoesNotContain("BPlan_", run.Result.GeneratedSources.Single(s => s.HintName == "Registration.g.cs").SourceText.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[GenerateValidator] public class A { }")]
    [InlineData("[GenerateValidator] internal struct A { public int X { get; set; } }")]
    [InlineData("[assembly: GenerateValidator(typeof(A<int>))] public class A<T> { [Rules(\"required\")] public T? X { get; set; } }")]
    [InlineData("public class B { [GenerateValidator] internal class A { [Rules(\"required\")] private string? Value { get; set; } } }")]
    [InlineData("[GenerateValidator] public class A { private class P { } private P? Value { get; set; } }")]
    [InlineData("[System.AttributeUsage(System.AttributeTargets.Class)] public sealed class MetadataTypeAttribute : System.Attribute { } [GenerateValidator] [MetadataType] public class A { public int X { get; set; } }")]
    [InlineData("[GenerateValidator] public class A { private int _x; [Rules(\"min=3\")] public ref int X => ref _x; public string? W { set { } } public int this[int i] => i; public static int S { get; set; } }")]
    [InlineData("public interface I { int X { get; } } [GenerateValidator] public class A : I { [Rules(\"min=3\")] int I.X => 1; public required string N { get; init; } public int F { get => field; set => field = value; } }")]
    [InlineData("[GenerateValidator] public record A([Rules(\"min=3\")] int X, A? Next) { public record struct P([property: Rules(\"max=1\")] int Y); public P? Q { get; init; } public System.Nullable<System.Collections.Generic.KeyValuePair<P?, A?>> R { get; init; } }")]
    [InlineData("public abstract class B { [Rules(\"required\")] public string? N { get; set; } } [GenerateValidator] public class A : B { public B? Next { get; set; } }")]
    public void Good_code_is_served_in_silence(string source)
    {
        var run = GeneratorRun.Of("using ValidatorRs;\n" + source).CompilesClean();

        Assert.Contains(run.Result.GeneratedSources, s => s.HintName == "Registration.g.cs");
    }
}

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
    public void Bad_code_is_reported_and_compiles(string id, string source)
    {
        var run = GeneratorRun.Of("using ValidatorRs;\n" + source);

        Assert.Equal(id, Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
    }

    [Theory]
    [InlineData("[GenerateValidator] public class A { }")]
    [InlineData("[GenerateValidator] internal struct A { public int X { get; set; } }")]
    [InlineData("[assembly: GenerateValidator(typeof(A<int>))] public class A<T> { [Rules(\"required\")] public T? X { get; set; } }")]
    [InlineData("public class B { [GenerateValidator] internal class A { [Rules(\"required\")] private string? Value { get; set; } } }")]
    [InlineData("[GenerateValidator] public class A { private class P { } private P? Value { get; set; } }")]
    [InlineData("public abstract class B { [Rules(\"required\")] public string? N { get; set; } } [GenerateValidator] public class A : B { public B? Next { get; set; } }")]
    public void Good_code_is_served_in_silence(string source)
    {
        var run = GeneratorRun.Of("using ValidatorRs;\n" + source).CompilesClean();

        Assert.Contains(run.Result.GeneratedSources, s => s.HintName == "Registration.g.cs");
    }
}

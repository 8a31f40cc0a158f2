using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Noctx.Analyzers;
using Noctx.CodeFixes.Threading;
using Noctx.Tests.Testing;

namespace Noctx.Tests.Threading;

public sealed class ChainThreaderTests
{
    private const string Usings = "using System.Net.Http; using System.Threading; using System.Threading.Tasks;\n";

    [Fact]
    public async Task Chain_of_two_hops_is_threaded_whole()
    {
        var text = await ThreadAsync("""
            class C(HttpClient http)
            {
                async Task<string> A() => await http.GetStringAsync("u");
                async Task<string> B() => await A();
                public async Task<string> Run(CancellationToken ct) => await B();
            }
            """);

        Assert.Contains("A(CancellationToken cancellationToken) => await http.GetStringAsync(\"u\", cancellationToken)", text, StringComparison.Ordinal);
        Assert.Contains("await A(cancellationToken)", text, StringComparison.Ordinal);
        Assert.Contains("await B(ct)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chain_through_a_partial_method_is_threaded_in_both_halves()
    {
        var text = await ThreadAsync("""
            partial class C
            {
                private partial Task A();
                Task B() => A();
                public Task Run(CancellationToken ct) => B();
            }
            partial class C { private partial Task A() => Task.Delay(1); }
            """);

        Assert.Contains("private partial Task A(CancellationToken cancellationToken = default);", text, StringComparison.Ordinal);
        Assert.Contains("A(CancellationToken cancellationToken) => Task.Delay(1, cancellationToken)", text, StringComparison.Ordinal);
        Assert.Contains("=> B(ct)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameter_gets_another_name_where_the_usual_one_is_taken()
    {
        var text = await ThreadAsync("""
            class C
            {
                async Task A(int cancellationToken) { var cancellation = cancellationToken; await Task.Delay(cancellation); }
                public Task Run(CancellationToken ct) => A(1);
            }
            """);

        Assert.Contains("A(int cancellationToken, CancellationToken token)", text, StringComparison.Ordinal);
        Assert.Contains("Task.Delay(cancellation, token)", text, StringComparison.Ordinal);
        Assert.Contains("=> A(1, ct)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contract_and_every_implementation_change_together()
    {
        var text = await ThreadAsync("""
            interface I { Task Do(int a); }
            class X : I { public async Task Do(int a) => await Task.Delay(a); }
            class Y : I { public Task Do(int a) => Task.CompletedTask; }
            class C(I i) { public Task Run(CancellationToken ct) => i.Do(1); }
            """);

        Assert.Equal(3, text.Split("Do(int a, CancellationToken cancellationToken = default)").Length - 1);
        Assert.Contains("i.Do(1, ct)", text, StringComparison.Ordinal);
        Assert.Contains("Task.Delay(a, cancellationToken)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recursive_chain_ends()
    {
        var text = await ThreadAsync("""
            class C
            {
                async Task Even(int n) { if (n > 0) await Odd(n - 1); }
                async Task Odd(int n) { if (n > 0) await Even(n - 1); else await Task.Delay(1); }
                public Task Run(CancellationToken ct) => Even(4);
            }
            """);

        Assert.Contains("Odd(n - 1, cancellationToken)", text, StringComparison.Ordinal);
        Assert.Contains("Even(n - 1, cancellationToken)", text, StringComparison.Ordinal);
        Assert.Contains("Even(4, ct)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hop_that_would_not_compile_is_rolled_back()
    {
        // As a method group the method fits Func<Task> only without the parameter.
        const string source = """
            class C
            {
                async Task A() => await Task.Delay(1);
                System.Func<Task> Kept() => A;
                public Task Run(CancellationToken ct) => A();
            }
            """;

        Assert.Equal(Usings + source, await ThreadAsync(source));
    }

    // Each of the three hops is a method of the family that the hop before it has changed, or is called by it.
    [Fact]
    public async Task Hops_of_one_round_that_change_each_other_are_all_threaded()
    {
        var text = await ThreadAsync("""
            interface I { Task Do(int a); }
            class X : I { public async Task Do(int a) => await Task.Delay(a); }
            class C(X x, I i)
            {
                async Task A() => await x.Do(1);
                async Task B() { await A(); await i.Do(2); }
                public async Task Run(CancellationToken ct) { await A(); await B(); await x.Do(1); await i.Do(2); }
            }
            """);

        Assert.Equal(2, text.Split("Do(int a, CancellationToken cancellationToken = default)").Length - 1);
        Assert.Contains("async Task A(CancellationToken cancellationToken) => await x.Do(1, cancellationToken);", text, StringComparison.Ordinal);
        Assert.Contains("async Task B(CancellationToken cancellationToken) { await A(cancellationToken); await i.Do(2, cancellationToken); }", text, StringComparison.Ordinal);
        Assert.Contains("{ await A(ct); await B(ct); await x.Do(1, ct); await i.Do(2, ct); }", text, StringComparison.Ordinal);
    }

    // A default has no effect there, which is a warning, and so an error in many builds.
    [Fact]
    public async Task Explicit_implementation_gets_no_default()
    {
        var text = await ThreadAsync("""
            interface I { Task Do(int a); Task Maybe(int a = 1); }
            class X : I
            {
                Task I.Do(int a) => Task.Delay(a);
            #pragma warning disable CS1066 // It is what is tested.
                Task I.Maybe(int a = 1) => Task.Delay(a);
            #pragma warning restore CS1066
            }
            class C(I i) { public async Task Run(CancellationToken ct) { await i.Do(1); await i.Maybe(2); } }
            """);

        Assert.Contains("Task Do(int a, CancellationToken cancellationToken = default);", text, StringComparison.Ordinal);
        Assert.Contains("Task I.Do(int a, CancellationToken cancellationToken) => Task.Delay(a, cancellationToken);", text, StringComparison.Ordinal);
        Assert.Contains("Task I.Maybe(int a = 1, CancellationToken cancellationToken = default) => Task.Delay(a, cancellationToken);", text, StringComparison.Ordinal);
    }

    // The parameter goes before the params array, so that calls which fill the array by position have to fill it as well.
    [Fact]
    public async Task Chain_through_a_params_method_is_threaded()
    {
        var text = await ThreadAsync("""
            class C
            {
                async Task Log(string text, params object[] values) => await Task.Delay(values.Length);
                async Task B() { await Log("none"); await Log("two", 1, 2); await Log("array", new object[] { 3 }); await Log("named", values: [4]); }
                public async Task Run(CancellationToken ct) { await B(); await Log("here", 5); }
                public async Task Without() => await Log("without", 6);
            }
            """);

        Assert.Contains("Log(string text, CancellationToken cancellationToken = default, params object[] values) => await Task.Delay(values.Length, cancellationToken)", text, StringComparison.Ordinal);
        Assert.Contains("Log(\"none\", cancellationToken)", text, StringComparison.Ordinal);
        Assert.Contains("Log(\"two\", cancellationToken, 1, 2)", text, StringComparison.Ordinal);
        Assert.Contains("Log(\"array\", cancellationToken, new object[] { 3 })", text, StringComparison.Ordinal);
        Assert.Contains("Log(\"named\", values: [4], cancellationToken: cancellationToken)", text, StringComparison.Ordinal);
        Assert.Contains("Log(\"here\", ct, 5)", text, StringComparison.Ordinal);
        Assert.Contains("Log(\"without\", default, 6)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Params_method_whose_calls_would_mean_another_overload_is_left_alone()
    {
        const string source = """
            class C
            {
                async Task Log(string text, params int[] values) => await Task.Delay(values.Length);
                Task Log(string text, CancellationToken token, int second) => Task.CompletedTask;
                public Task Run(CancellationToken ct) => Log("x", 1);
            }
            """;

        Assert.Equal(Usings + source, await ThreadAsync(source));
    }

    [Fact]
    public async Task Chain_through_params_spans_and_extension_methods_is_threaded()
    {
        var text = await ThreadAsync("""
            static class E
            {
                internal static Task Log(this string text, params System.ReadOnlySpan<int> values) => Task.Delay(values.Length);
            }
            class C { public Task Run(string? x, CancellationToken ct) => x?.Log(1, 2) ?? "y".Log(3); }
            """);

        Assert.Contains("Log(this string text, CancellationToken cancellationToken = default, params System.ReadOnlySpan<int> values) => Task.Delay(values.Length, cancellationToken)", text, StringComparison.Ordinal);
        Assert.Contains("x?.Log(ct, 1, 2) ?? \"y\".Log(ct, 3)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Threaded_chain_stays_as_it_is()
    {
        var once = await ThreadAsync("class C { async Task A() => await Task.Delay(1); public Task Run(CancellationToken ct) => A(); }");

        Assert.Equal(once, await ThreadAsync(once[Usings.Length..]));
    }

    private static async Task<string> ThreadAsync(string source)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "p", "p", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            parseOptions: new CSharpParseOptions(LanguageVersion.Preview),
            metadataReferences: FrameworkReferences.Core));
        var document = project.AddDocument("C.cs", Usings + source);
        var solution = document.Project.Solution;
        var reports = await SolutionAnalysis.RunAsync(solution, [project.Id], ImmutableArray.Create(RuleIds.DroppedInChain), TestContext.Current.CancellationToken);

        solution = await new ChainThreader("cancellationToken").ThreadAsync(
            solution, [.. reports.Select(r => (document.Id, r.Location.SourceSpan))], TestContext.Current.CancellationToken);

        Assert.Equal(0, await SolutionAnalysis.CountErrorsAsync(solution, [project.Id], TestContext.Current.CancellationToken));
        return (await solution.GetDocument(document.Id)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }
}

using Microsoft.CodeAnalysis.CodeFixes;
using Noctx.Analyzers;
using Noctx.CodeFixes.Fixes;
using Noctx.Tests.Testing;

namespace Noctx.Tests.Fixes;

public sealed class TokenCodeFixTests
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Threading; using System.Threading.Tasks;\n";

    private static Task FixesAsync<TFix>(string source, string expected)
        where TFix : CodeFixProvider, new()
        => Verify.FixesAsync<CancellationAnalyzer, TFix>(
            Usings + "class C\n{\n    " + source + "\n}\n", Usings + "class C\n{\n    " + expected + "\n}\n", cancellationToken: TestContext.Current.CancellationToken);

    [Fact]
    public Task Empty_token_is_replaced() => FixesAsync<ReplaceExpressionFix>(
        "Task M(CancellationToken ct) => Task.Delay(1, {|NOCTX004:default|});",
        "Task M(CancellationToken ct) => Task.Delay(1, ct);");

    [Fact]
    public Task Sequence_gets_the_token_before_ConfigureAwait() => FixesAsync<ReplaceExpressionFix>(
        "async Task M(IAsyncEnumerable<int> xs, CancellationToken ct) { await foreach (var x in {|NOCTX005:xs|}.ConfigureAwait(false)) { } }",
        "async Task M(IAsyncEnumerable<int> xs, CancellationToken ct) { await foreach (var x in xs.WithCancellation(ct).ConfigureAwait(false)) { } }");

    [Fact]
    public Task Iterator_gets_a_parameter() => FixesAsync<IteratorTokenFix>(
        "async IAsyncEnumerable<int> {|NOCTX006:M|}(int a) { await Task.Delay(a); yield return 1; }",
        "async IAsyncEnumerable<int> M(int a, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default) { await Task.{|NOCTX001:Delay|}(a); yield return 1; }");

    [Fact]
    public Task Unused_token_is_looked_at_first() => FixesAsync<ObserveTokenFix>(
        "void M(int[] xs, CancellationToken {|NOCTX007:ct|})\n    {\n        foreach (var x in xs)\n        {\n        }\n    }",
        "void M(int[] xs, CancellationToken ct)\n    {\n        ct.ThrowIfCancellationRequested();\n        foreach (var x in xs)\n        {\n        }\n    }");

    [Fact]
    public Task Wrong_token_is_swapped() => FixesAsync<ReplaceExpressionFix>(
        "Task M(int[] xs, CancellationToken outer) => Parallel.ForEachAsync(xs, outer, async (x, inner) => await Task.Delay(x, {|NOCTX011:outer|}));",
        "Task M(int[] xs, CancellationToken outer) => Parallel.ForEachAsync(xs, outer, async (x, inner) => await Task.Delay(x, inner));");

    [Fact]
    public Task Sleep_becomes_a_wait_on_the_token() => FixesAsync<RewriteCallFix>(
        "void M(CancellationToken ct) { Thread.{|NOCTX013:Sleep|}(100); }",
        "void M(CancellationToken ct) { ct.WaitHandle.WaitOne(100); }");

    [Fact]
    public Task Sleep_in_asynchronous_code_becomes_a_delay() => FixesAsync<RewriteCallFix>(
        "async Task M(CancellationToken ct) { Thread.{|NOCTX013:Sleep|}(100); await Task.Yield(); ct.ThrowIfCancellationRequested(); }",
        "async Task M(CancellationToken ct) { await Task.Delay(100, ct); await Task.Yield(); ct.ThrowIfCancellationRequested(); }");

    [Fact]
    public Task Timeout_is_linked() => FixesAsync<LinkTimeoutFix>(
        "async Task M(CancellationToken ct)\n    {\n        using var t = {|NOCTX015:new CancellationTokenSource(50)|};\n        await Task.Delay(1, t.Token);\n        ct.ThrowIfCancellationRequested();\n    }",
        "async Task M(CancellationToken ct)\n    {\n        using var t = CancellationTokenSource.CreateLinkedTokenSource(ct);\n        t.CancelAfter(50);\n        await Task.Delay(1, t.Token);\n        ct.ThrowIfCancellationRequested();\n    }");

    [Fact]
    public Task Timeout_is_linked_to_the_callers_token_and_not_to_the_timeout_before_it() => FixesAsync<LinkTimeoutFix>(
        "async Task M(CancellationToken ct)\n    {\n        using var a = {|NOCTX015:new CancellationTokenSource(50)|};\n        await Task.Delay(1, a.Token);\n        using var b = {|NOCTX015:new CancellationTokenSource(90)|};\n        await Task.Delay(1, b.Token);\n    }",
        "async Task M(CancellationToken ct)\n    {\n        using var a = CancellationTokenSource.CreateLinkedTokenSource(ct);\n        a.CancelAfter(50);\n        await Task.Delay(1, a.Token);\n        using var b = CancellationTokenSource.CreateLinkedTokenSource(ct);\n        b.CancelAfter(90);\n        await Task.Delay(1, b.Token);\n    }");

    [Fact]
    public Task Static_local_function_gets_a_parameter_with_a_short_name() => FixesAsync<PassTokenFix>(
        "async Task M(CancellationToken ct) { await Work(); static async Task Work() => await Task.{|NOCTX001:Delay|}(1); }",
        "async Task M(CancellationToken ct) { await Work(ct); static async Task Work(CancellationToken cancellationToken) => await Task.Delay(1, cancellationToken); }");

    [Fact]
    public Task Local_iterator_gets_a_parameter_with_a_short_name() => FixesAsync<IteratorTokenFix>(
        "async Task M() { await foreach (var x in Read()) { } async IAsyncEnumerable<int> {|NOCTX006:Read|}() { await Task.Delay(1); yield return 1; } }",
        "async Task M() { await foreach (var x in Read()) { } async IAsyncEnumerable<int> Read([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default) { await Task.{|NOCTX001:Delay|}(1); yield return 1; } }");

    [Fact]
    public Task Catch_all_lets_cancellation_through() => FixesAsync<LetCancellationThroughFix>(
        "async Task M(int[] xs, CancellationToken ct) { foreach (var x in xs) { try { await Task.Delay(x, ct); } {|NOCTX017:catch|} (Exception e) { Console.WriteLine(e); } } }",
        "async Task M(int[] xs, CancellationToken ct) { foreach (var x in xs) { try { await Task.Delay(x, ct); } catch (Exception e) when (e is not System.OperationCanceledException) { Console.WriteLine(e); } } }");

    [Fact]
    public Task Linked_source_is_disposed() => FixesAsync<DisposeLinkFix>(
        "async Task M(CancellationToken ct) { var t = CancellationTokenSource.{|NOCTX019:CreateLinkedTokenSource|}(ct); await Task.Delay(1, t.Token); }",
        "async Task M(CancellationToken ct) { using var t = CancellationTokenSource.CreateLinkedTokenSource(ct); await Task.Delay(1, t.Token); }");

    [Fact]
    public Task Synchronous_call_becomes_its_twin() => FixesAsync<RewriteCallFix>(
        "async Task M(CancellationToken ct) { var n = System.IO.File.{|NOCTX018:ReadAllText|}(\"p\").Length; await Task.Delay(n, ct); }",
        "async Task M(CancellationToken ct) { var n = (await System.IO.File.ReadAllTextAsync(\"p\", ct)).Length; await Task.Delay(n, ct); }");
}

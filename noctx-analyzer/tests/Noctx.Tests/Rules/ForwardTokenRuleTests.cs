using Noctx.Analyzers;
using Noctx.CodeFixes.Fixes;
using Noctx.Tests.Testing;

namespace Noctx.Tests.Rules;

public sealed class ForwardTokenRuleTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;

        """;

    private static Task ReportsAsync(string source) => Verify.ReportsAsync<CancellationAnalyzer>(Usings + source, cancellationToken: TestContext.Current.CancellationToken);

    private static Task FixesAsync(string source, string expected)
        => Verify.FixesAsync<CancellationAnalyzer, PassTokenFix>(Usings + source, Usings + expected, cancellationToken: TestContext.Current.CancellationToken);

    [Fact]
    public Task Overload_with_token_last_is_reported_and_fixed() => FixesAsync(
        "class C { async Task M(HttpClient c, CancellationToken ct) => await c.{|NOCTX001:GetAsync|}(\"u\"); }",
        "class C { async Task M(HttpClient c, CancellationToken ct) => await c.GetAsync(\"u\", ct); }");

    [Fact]
    public Task Optional_parameter_is_reported_and_fixed() => FixesAsync(
        "class C { Task M(string p, CancellationToken ct) => File.{|NOCTX001:ReadAllTextAsync|}(p); }",
        "class C { Task M(string p, CancellationToken ct) => File.ReadAllTextAsync(p, ct); }");

    [Fact]
    public Task Optional_parameter_behind_another_optional_one_is_named() => FixesAsync(
        "class C { Task N(int a = 1, CancellationToken token = default) => Task.CompletedTask; Task M(CancellationToken ct) => {|NOCTX001:N|}(); }",
        "class C { Task N(int a = 1, CancellationToken token = default) => Task.CompletedTask; Task M(CancellationToken ct) => N(token: ct); }");

    [Fact]
    public Task Token_in_the_middle_is_inserted_there() => FixesAsync(
        "class C { Task N(int a, int b) => Task.CompletedTask; Task N(int a, CancellationToken t, int b) => Task.CompletedTask; Task M(CancellationToken ct) => {|NOCTX001:N|}(1, 2); }",
        "class C { Task N(int a, int b) => Task.CompletedTask; Task N(int a, CancellationToken t, int b) => Task.CompletedTask; Task M(CancellationToken ct) => N(1, ct, 2); }");

    [Fact]
    public Task Nested_calls_are_fixed_together() => FixesAsync(
        "class C { Task<int> A(int x, CancellationToken t = default) => Task.FromResult(x); async Task M(CancellationToken ct) => await {|NOCTX001:A|}(await {|NOCTX001:A|}(await {|NOCTX001:A|}(1))); }",
        "class C { Task<int> A(int x, CancellationToken t = default) => Task.FromResult(x); async Task M(CancellationToken ct) => await A(await A(await A(1, ct), ct), ct); }");

    [Fact]
    public Task Conditional_access_is_bound_whole() => FixesAsync(
        "class C { async Task M(HttpClient? c, CancellationToken ct) { var t = c?.{|NOCTX001:GetStringAsync|}(\"u\"); await t!; } }",
        "class C { async Task M(HttpClient? c, CancellationToken ct) { var t = c?.GetStringAsync(\"u\", ct); await t!; } }");

    [Fact]
    public Task Value_task_for_task_is_right_when_awaited_only() => ReportsAsync("""
        class C
        {
            async Task<string?> M(TextReader r, CancellationToken ct)
            {
                var kept = r.ReadLineAsync();
                await kept;
                return await r.{|NOCTX001:ReadLineAsync|}();
            }
        }
        """);

    [Fact]
    public Task Extension_overload_is_found() => FixesAsync(
        "static class E { public static Task Go(this C c, int a, CancellationToken t) => Task.CompletedTask; } class C { public Task Go(int a) => Task.CompletedTask; Task M(CancellationToken ct) => this.{|NOCTX001:Go|}(1); }",
        "static class E { public static Task Go(this C c, int a, CancellationToken t) => Task.CompletedTask; } class C { public Task Go(int a) => Task.CompletedTask; Task M(CancellationToken ct) => this.Go(1, ct); }");

    [Fact]
    public Task Extension_call_gets_the_token_of_its_own_overload() => FixesAsync(
        "static class E { public static Task Go(this string c) => Task.CompletedTask; public static Task Go(this string c, CancellationToken t) => Task.CompletedTask; } class C { Task M(string s, CancellationToken ct) => s.{|NOCTX001:Go|}(); }",
        "static class E { public static Task Go(this string c) => Task.CompletedTask; public static Task Go(this string c, CancellationToken t) => Task.CompletedTask; } class C { Task M(string s, CancellationToken ct) => s.Go(ct); }");

    [Fact]
    public Task Generic_pair_is_found() => FixesAsync(
        "class C { Task<T> Get<T>(string k) => null!; Task<T> Get<T>(string k, CancellationToken t) => null!; Task M(CancellationToken ct) => {|NOCTX001:Get|}<int>(\"\"); }",
        "class C { Task<T> Get<T>(string k) => null!; Task<T> Get<T>(string k, CancellationToken t) => null!; Task M(CancellationToken ct) => Get<int>(\"\", ct); }");

    [Fact]
    public Task Object_creation_is_reported_target_typed_too() => FixesAsync(
        "class J { public J(int a, CancellationToken t = default) { } } class C { void M(CancellationToken ct) { var a = {|NOCTX001:new|} J(1); J b = {|NOCTX001:new|}(2); } }",
        "class J { public J(int a, CancellationToken t = default) { } } class C { void M(CancellationToken ct) { var a = new J(1, ct); J b = new(2, ct); } }");

    [Fact]
    public Task Constructor_initializer_is_reported() => FixesAsync(
        "class B { public B(int a) { } public B(int a, CancellationToken t) { } } class C : B { C(CancellationToken ct) : {|NOCTX001:base|}(1) { } }",
        "class B { public B(int a) { } public B(int a, CancellationToken t) { } } class C : B { C(CancellationToken ct) : base(1, ct) { } }");

    [Fact]
    public Task Lambdas_own_token_wins() => FixesAsync(
        "class C { Task M(int[] xs, CancellationToken outer) => Parallel.ForEachAsync(xs, outer, async (x, inner) => await Task.{|NOCTX001:Delay|}(x)); }",
        "class C { Task M(int[] xs, CancellationToken outer) => Parallel.ForEachAsync(xs, outer, async (x, inner) => await Task.Delay(x, inner)); }");

    [Fact]
    public Task Linked_local_wins_over_the_parameter() => FixesAsync(
        "class C { async Task M(CancellationToken ct) { using var both = CancellationTokenSource.CreateLinkedTokenSource(ct); await Task.{|NOCTX001:Delay|}(1); } }",
        "class C { async Task M(CancellationToken ct) { using var both = CancellationTokenSource.CreateLinkedTokenSource(ct); await Task.Delay(1, both.Token); } }");

    [Theory]
    [InlineData("async Task M(CancellationToken ct) { try { } finally { await Task.Delay(1); } }")]
    [InlineData("async Task M(CancellationToken ct) { try { } catch { await Task.Delay(1); } }")]
    [InlineData("async ValueTask DisposeAsync(CancellationToken ct) { await Task.Delay(1); }")]
    [InlineData("async Task M(CancellationToken ct) { if (ct.IsCancellationRequested) { await Task.Delay(1); } }")]
    [InlineData("Task M(CancellationToken ct) => Task.Run(() => { });")]
    [InlineData("async Task M(SemaphoreSlim s, CancellationToken ct) { await s.WaitAsync(0); s.Wait(TimeSpan.Zero); }")]
    [InlineData("void M(TaskCompletionSource s, CancellationToken ct) { s.TrySetCanceled(); }")]
    [InlineData("Task M(CancellationToken _) => Task.Delay(1);")]
    [InlineData("event Action? E; void M(CancellationToken ct) { E += async () => await Task.Delay(1); }")]
    [InlineData("Func<Task> M(CancellationToken ct) => () => Task.Delay(1);")]
    [InlineData("void M(CancellationToken ct) { _ = Task.Delay(1); }")]
    [InlineData("static Task F(string a) => F(a, default); static Task F(string a, CancellationToken ct) => F(a);")]
    [InlineData("[Obsolete] Task N(int a, CancellationToken t) => Task.CompletedTask; Task N(int a) => Task.CompletedTask; Task M(CancellationToken ct) => N(1);")]
    [InlineData("int N(int a, CancellationToken t) => 1; Task N(int a) => Task.CompletedTask; Task M(CancellationToken ct) => N(1);")]
    [InlineData("Task N(int a, CancellationToken t, bool fast = true) => Task.CompletedTask; Task N(int a) => Task.CompletedTask; Task M(CancellationToken ct) => N(1);")]
    [InlineData("void N(object a, CancellationToken t) { } void N(string a) { } void M(CancellationToken ct) => N(\"\");")]
    [InlineData("void M(System.Linq.Expressions.Expression<Func<Task>> e) { } void N(CancellationToken ct) => M(() => File.ReadAllTextAsync(\"\", default));")]
    [InlineData("Exception M(CancellationToken ct) => new OperationCanceledException();")]
    [InlineData("async Task M(Func<CancellationToken, Task> work, CancellationToken ct) => await work(ct).WaitAsync(TimeSpan.FromSeconds(1));")]
    public Task Quiet_place_or_call_is_not_reported(string member) => ReportsAsync($"class C {{ {member} }}");

    [Theory]
    [InlineData("1, 2 /* two */", "1, 2 /* two */, ct")]
    [InlineData("1, 2 // two\n        ", "1, 2, ct // two\n        ")]
    [InlineData("\n            1, // one\n            2 // two\n        ", "\n            1, // one\n            2, // two\n            ct\n        ")]
    [InlineData("\n            1,\n            2 /* two */\n        ", "\n            1,\n            2 /* two */,\n            ct\n        ")]
    [InlineData("\n            1, /* one */\n            2 /* two */", "\n            1, /* one */\n            2 /* two */,\n            ct")]
    public Task Comments_stay_with_the_arguments_they_are_behind(string arguments, string expected) => FixesAsync(
        "class C { Task N(int a, int b, CancellationToken t = default) => Task.CompletedTask; Task M(CancellationToken ct) => {|NOCTX001:N|}(" + arguments + "); }",
        "class C { Task N(int a, int b, CancellationToken t = default) => Task.CompletedTask; Task M(CancellationToken ct) => N(" + expected + "); }");

    [Fact]
    public Task Token_goes_before_the_elements_of_a_params_parameter() => FixesAsync(
        """
        class C
        {
            Task N(params string[] xs) => Task.CompletedTask;
            Task N(CancellationToken t, params string[] xs) => Task.CompletedTask;
            Task P(string a, params object[] xs) => Task.CompletedTask;
            Task P(string a, CancellationToken t, params object[] xs) => Task.CompletedTask;
            async Task M(CancellationToken ct) { await {|NOCTX001:N|}("a", "b"); await {|NOCTX001:N|}(); await {|NOCTX001:P|}("a", 1, 2, 3); }
        }
        """,
        """
        class C
        {
            Task N(params string[] xs) => Task.CompletedTask;
            Task N(CancellationToken t, params string[] xs) => Task.CompletedTask;
            Task P(string a, params object[] xs) => Task.CompletedTask;
            Task P(string a, CancellationToken t, params object[] xs) => Task.CompletedTask;
            async Task M(CancellationToken ct) { await N(ct, "a", "b"); await N(ct); await P("a", ct, 1, 2, 3); }
        }
        """);
}

using Gates.Tests.Seeds;

namespace Gates.Tests.Checks;

public sealed class LintGateTests
{
    private const string Strict = "root = true\n\n[*.cs]\nnoctx.profile = strict\n";

    [Fact]
    public async Task Lint_dropped_token_is_red_and_an_excluded_sample_is_green()
    {
        using var seed = SeededSolution.Create().Write(".editorconfig", Strict).Write("src/One/Leak.cs", """
            using System.Threading;
            using System.Threading.Tasks;

            public static class Leak
            {
                public static Task WaitAsync(CancellationToken cancellationToken) => Task.Delay(10);
            }

            """);

        (await seed.GatesAsync("lint")).AssertRed("src/One/Leak.cs:6: ", "NOCTX001", "-- check My.sln");

        seed.Write("tools/gates/repo.json", """{"lintExcluded":[{"path":"src/One/Leak.cs","reason":"leaks on purpose"}]}""" + "\n");
        (await seed.GatesAsync("lint")).AssertGreen();
    }

    [Fact]
    public async Task Lint_suggestion_is_red_unless_it_is_suppressed_with_a_reason()
    {
        const string stored = "    private readonly CancellationToken _token = token;\n";
        const string leak = "using System.Threading;\n\npublic sealed class Leak(CancellationToken token)\n{\n{0}    public bool HasEnded => _token.IsCancellationRequested;\n}\n";
        using var seed = SeededSolution.Create().Write(".editorconfig", Strict).Write("src/One/Leak.cs", leak.Replace("{0}", stored, StringComparison.Ordinal));

        (await seed.GatesAsync("lint")).AssertRed("src/One/Leak.cs:5: ", "info NOCTX016", "-- check My.sln --severity-threshold info");

        seed.Write("src/One/Leak.cs", leak.Replace("{0}", "#pragma warning disable NOCTX016 // It is what the type is for.\n" + stored, StringComparison.Ordinal));
        (await seed.GatesAsync("lint")).AssertGreen();
    }

    [Fact]
    public async Task Lint_repository_that_does_not_choose_the_strict_profile_is_red()
    {
        using var seed = SeededSolution.Create().Write(".editorconfig", Strict.Replace("strict", "default", StringComparison.Ordinal));

        (await seed.GatesAsync("lint")).AssertRed(".editorconfig", "does not say 'noctx.profile = strict'");
    }
}

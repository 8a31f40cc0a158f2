using Gates.Tests.Seeds;

namespace Gates.Tests.Checks;

public sealed class LintGateTests
{
    [Fact]
    public async Task Lint_dropped_token_is_red_and_an_excluded_sample_is_green()
    {
        using var seed = SeededSolution.Create().Write("src/One/Leak.cs", """
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
}

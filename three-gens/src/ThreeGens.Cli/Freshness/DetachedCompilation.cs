using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ThreeGens.Cli.Loading;

namespace ThreeGens.Cli.Freshness;

/// <summary>Is <c>gens compile</c>: compiles a project with its committed files in place of our generators, which proves that they stand alone.</summary>
internal static class DetachedCompilation
{
    public static async Task<int> RunAsync(IReadOnlyList<Consumer> consumers, TextWriter stdout, CancellationToken cancellationToken)
    {
        var exitCode = ExitCodes.Fresh;
        foreach (var consumer in consumers)
        {
            var committed = GeneratedFolder.FilesOf(consumer).Select(f => Path.Combine(GeneratedFolder.Of(consumer), f));
            var compilation = OtherGenerators.Run(consumer, ConsumerCompilation.Of(consumer, committed, cancellationToken), cancellationToken);
            var error = compilation.GetDiagnostics(cancellationToken).FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error);
            if (error is null)
            {
                await stdout.WriteLineAsync($"compiles  {consumer.DisplayPath}");
                continue;
            }

            exitCode = ExitCodes.Stale;
            await stdout.WriteLineAsync($"broken    {consumer.DisplayPath}: {error}");
        }

        return exitCode;
    }
}

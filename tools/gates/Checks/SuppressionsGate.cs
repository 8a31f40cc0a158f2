using Gates.Repository;
using Gates.Running;
using Gates.Suppressions;

namespace Gates.Checks;

/// <summary>Checks that every suppressed warning is one named rule with a reason.</summary>
internal sealed class SuppressionsGate : IGate
{
    /// <inheritdoc />
    public string Name => "suppressions";

    /// <inheritdoc />
    public string Checks => "every #pragma, SuppressMessage and NoWarn names one rule and a reason";

    /// <inheritdoc />
    public async Task<GateOutcome> RunAsync(GateContext context, CancellationToken cancellationToken)
    {
        var settings = RepositorySettings.Load(context.Checkout);
        var files = (await context.Checkout.ListFilesAsync(cancellationToken))
            .Where(f => !IsMachineWritten(f) && !settings.Suppressions.Any(e => e.Matches(f)))
            .ToArray();
        var (findings, count) = (new List<Finding>(), 0);
        foreach (var file in files.Where(f => Path.GetExtension(f) is ".cs" or ".csproj" or ".props" or ".targets"))
        {
            var text = await File.ReadAllTextAsync(context.Checkout.FullPath(file), cancellationToken);
            findings.AddRange(Path.GetExtension(file) == ".cs"
                ? CodeSuppressions.Check(file, text, cancellationToken)
                : ProjectSuppressions.Check(file, text));
            count++;
        }

        return GateOutcome.Of($"{count} files", findings, "edit the lines above (docs/gates.md#suppressions says how), then: dotnet run --project tools/gates -- suppressions");
    }

    private static bool IsMachineWritten(string file) =>
        $"/{file}".Contains("/Generated/", StringComparison.Ordinal) || file.Contains(".verified.", StringComparison.Ordinal);
}

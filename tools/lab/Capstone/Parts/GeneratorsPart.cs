using System.Globalization;
using Lab.Capstone.Reports;
using Lab.Capstone.Parts.Generators;
using ThreeGens.Cli;

namespace Lab.Capstone.Parts;

/// <summary>Compares what the generators wrote with what the framework does, shows it at work, and checks that the committed output is fresh.</summary>
/// <param name="consumer">The project whose committed output is checked, relative to the repository's root.</param>
internal sealed class GeneratorsPart(string consumer) : ICapstonePart
{
    public string Name => "three-gens";

    public string Title => "compares generated code with the framework, checks that it is fresh";

    public async Task<PartResult> RunAsync(CapstoneContext context, IProgress<PartProgress> progress, CancellationToken cancellationToken)
    {
        progress.Report(new PartProgress(0.1, "compares generated code with the framework's results"));
        var demonstrations = GeneratorDemonstrations.All.Select(d => d.Run(cancellationToken)).ToArray();

        progress.Report(new PartProgress(0.5, $"gens check {consumer}"));
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var exitCode = await GensCommandLine.RunAsync(["check", Path.Combine(context.Root, consumer), "--no-restore"], output, error, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();

        return new PartResult(
            Name,
            Title,
            [
                .. demonstrations.SelectMany(d => d.Checks),
                new Check("committed output fresh", exitCode == 0, exitCode switch { 0 => "fresh", 1 => "stale", _ => $"exit code {exitCode.Invariant()}" }, "fresh", $"dotnet run --project three-gens/src/ThreeGens.Cli -- generate {consumer}"),
            ],
            [.. demonstrations.SelectMany(d => d.Figures)],
            [.. demonstrations.SelectMany(d => d.Lines), .. (output.ToString() + error).Split('\n', StringSplitOptions.RemoveEmptyEntries)],
            0);
    }
}

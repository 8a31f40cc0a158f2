using System.Globalization;
using System.Text.Json;
using Gates.Mutation;
using Gates.Processes;
using Gates.Running;

namespace Gates.Checks;

/// <summary>Changes the code a little in many ways and asks the tests whether they notice: red below the score that the settings ask for.</summary>
internal sealed class MutateGate : IGate
{
    private const string Settings = "stryker-config.json";

    /// <inheritdoc />
    public string Name => "mutate";

    /// <inheritdoc />
    public string Checks => "tests notice enough of the changes that Stryker makes; takes hours";

    /// <inheritdoc />
    public bool InAll => false;

    /// <inheritdoc />
    public async Task<GateOutcome> RunAsync(GateContext context, CancellationToken cancellationToken)
    {
        var listed = await context.GitAsync(["ls-files", "--", $"*{Settings}"], cancellationToken);
        var files = listed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (files.Length == 0)
        {
            return GateOutcome.Fail("no settings", [new Finding("", $"there is no {Settings} to say what is mutated.")], "");
        }

        var tool = await context.DotnetAsync(["tool", "restore"], cancellationToken);
        if (tool.ExitCode != 0)
        {
            return GateOutcome.Fail("no Stryker", [new Finding(".config/dotnet-tools.json", tool.Tail())], "dotnet tool restore");
        }

        var (findings, summaries) = (new List<Finding>(), new List<string>());
        foreach (var file in files)
        {
            summaries.Add(await MutateAsync(context, file, findings, cancellationToken));
        }

        var folder = Path.GetDirectoryName(files[0])!.Replace('\\', '/');
        return GateOutcome.Of(string.Join(", ", summaries), findings, $"cd {folder} && dotnet stryker --reporter html");
    }

    private static async Task<string> MutateAsync(GateContext context, string file, List<Finding> findings, CancellationToken cancellationToken)
    {
        var output = Directory.CreateTempSubdirectory("mutants-").FullName;
        try
        {
            var wanted = Wanted(await File.ReadAllTextAsync(context.Checkout.FullPath(file), cancellationToken));
            var folder = Path.GetDirectoryName(context.Checkout.FullPath(file))!;
            string[] arguments = ["stryker", "--config-file", Settings, "--reporter", "json", "--output", output];
            var result = await context.Processes.RunAsync(new ProcessRequest("dotnet", arguments, folder), cancellationToken);
            var report = Path.Combine(output, "reports", "mutation-report.json");
            if (!File.Exists(report))
            {
                findings.Add(new Finding(file, $"Stryker wrote no report (exit code {result.ExitCode}):\n{result.Tail()}"));
                return "no report";
            }

            var mutants = MutationReport.Read(await File.ReadAllTextAsync(report, cancellationToken));
            var score = string.Create(CultureInfo.InvariantCulture, $"{mutants.Score:0.0} % of {mutants.Noticed + mutants.Missed.Count} mutants noticed");
            if (mutants.Score < wanted)
            {
                findings.Add(new Finding(file, string.Create(CultureInfo.InvariantCulture, $"{score}, wanted {wanted:0.#} %.")));
                findings.AddRange(mutants.Missed.Select(m => new Finding(Path.GetRelativePath(context.Checkout.Root, m.File), $"line {m.Line}: no test notices: {m.Change}")));
            }

            return score;
        }
        catch (FormatException exception)
        {
            findings.Add(new Finding(file, exception.Message));
            return "no score";
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    // The bar is Stryker's own setting, so that running it by hand fails at the same score.
    private static double Wanted(string settings)
    {
        try
        {
            using var document = JsonDocument.Parse(settings);
            return document.RootElement.GetProperty("stryker-config").GetProperty("thresholds").GetProperty("break").GetDouble();
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"says no score to reach (thresholds.break): {exception.Message}", exception);
        }
    }
}

using Gates.Building;
using Gates.Processes;
using Gates.Repository;
using Gates.Running;

namespace Gates.Checks;

/// <summary>Publishes programs with NativeAOT, allows no warning, and compares what the native program prints with what it prints on the run time.</summary>
internal sealed class AotGate : IGate
{
    // A switch of our own: PublishAot on the command line would reach analyzers too, which cannot be native.
    private const string Switch = "PublishNative";

    /// <inheritdoc />
    public string Name => "aot";

    /// <inheritdoc />
    public string Checks => "programs with a PublishNative switch publish as native code without a warning, and print the same";

    /// <inheritdoc />
    public async Task<GateOutcome> RunAsync(GateContext context, CancellationToken cancellationToken)
    {
        var checkout = context.Checkout;
        var projects = (await checkout.ListProjectsAsync(RepositorySettings.Load(checkout), cancellationToken))
            .Where(p => File.ReadAllText(checkout.FullPath(p)).Contains($"$({Switch})", StringComparison.Ordinal))
            .ToArray();
        var (findings, mend) = (new List<Finding>(), "");
        foreach (var project in projects)
        {
            var folder = Directory.CreateTempSubdirectory("aot-").FullName;
            try
            {
                var found = await CheckAsync(context, project, folder, cancellationToken);
                findings.AddRange(found);
                mend = found.Count > 0 && mend.Length == 0 ? new ProcessRequest("dotnet", Publish(project, "artifacts/aot"), checkout.Root).ToString() : mend;
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return GateOutcome.Of($"{projects.Length} programs", findings, mend);
    }

    private static async Task<IReadOnlyList<Finding>> CheckAsync(
        GateContext context, string project, string folder, CancellationToken cancellationToken)
    {
        var published = await context.DotnetAsync(Publish(project, folder), cancellationToken);
        var warnings = BuildJudgement.Findings(published, context.Checkout.Root);
        if (warnings.Count > 0)
        {
            return warnings;
        }

        var name = Path.GetFileNameWithoutExtension(project);
        var program = Directory.EnumerateFiles(Path.Combine(folder, "publish", name), name, SearchOption.AllDirectories).Single();
        var native = await context.Processes.RunAsync(new ProcessRequest(program, [], context.Checkout.Root), cancellationToken);
        var managed = await context.DotnetAsync(["run", "--project", project], cancellationToken);
        if (native.ExitCode != 0 || native.Output != managed.Output)
        {
            return [new Finding(project, $"the native program printed, with exit code {native.ExitCode}:\n{native.Tail()}\nthe managed one:\n{managed.Tail()}")];
        }

        return [];
    }

    // In a folder of its own: native code needs packages that lock files do not name, and must not disturb other builds.
    private static string[] Publish(string project, string folder) =>
    [
        "publish", project, "--configuration", "Release", "--artifacts-path", folder, "-nologo", "-verbosity:quiet",
        $"-p:{Switch}=true", "-p:RestoreLockedMode=false", .. Linker(),
    ];

    // The SDK asks for clang; gcc links just as well where it is all there is.
    private static string[] Linker() => OnPath("clang") || !OnPath("gcc") ? [] : ["-p:CppCompilerAndLinker=gcc"];

    private static bool OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(d => File.Exists(Path.Combine(d, program)));
}

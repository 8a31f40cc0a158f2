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
        // One folder for all: what they share is compiled once.
        var folder = Directory.CreateTempSubdirectory("aot-").FullName;
        var compiler = projects.Length > 0 ? new PrivateCompiler(context, projects[0]) : null;
        var results = new List<(string Project, Task<IReadOnlyList<Finding>> Findings)>();
        var trial = Task.FromResult<IReadOnlyList<Finding>>([]);
        try
        {
            foreach (var project in projects)
            {
                var warnings = await PublishAsync(context, project, folder, compiler!, cancellationToken);
                if (warnings.Count > 0)
                {
                    results.Add((project, Task.FromResult(warnings)));
                    continue;
                }

                // Native code is made on little more than one core: programs are tried, one at a time, while others are published.
                trial = TryAfterAsync(trial, context, project, folder, cancellationToken);
                results.Add((project, trial));
            }

            return await OutcomeAsync(results, checkout);
        }
        finally
        {
            if (compiler is not null)
            {
                // Also after Ctrl+C: a moment's work, and nothing is left running.
                await compiler.StopAsync(CancellationToken.None);
            }

            // When publishing was cut short, the last trial still uses the folder.
            await trial.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<GateOutcome> OutcomeAsync(List<(string Project, Task<IReadOnlyList<Finding>> Findings)> results, Checkout checkout)
    {
        var (findings, mend) = (new List<Finding>(), "");
        foreach (var (project, found) in results)
        {
            findings.AddRange(await found);
            mend = findings.Count > 0 && mend.Length == 0 ? new ProcessRequest("dotnet", [.. Publish(project, "artifacts/aot"), "-p:UseSharedCompilation=false"], checkout.Root).ToString() : mend;
        }

        return GateOutcome.Of($"{results.Count} programs", findings, mend);
    }

    private static async Task<IReadOnlyList<Finding>> PublishAsync(
        GateContext context, string project, string folder, PrivateCompiler compiler, CancellationToken cancellationToken) =>
        BuildJudgement.Findings(await context.DotnetAsync([.. Publish(project, folder), .. compiler.Options], cancellationToken), context.Checkout.Root);

    private static async Task<IReadOnlyList<Finding>> TryAfterAsync(
        Task earlier, GateContext context, string project, string folder, CancellationToken cancellationToken)
    {
        await earlier;
        var native = await PrintedAsync(context, project, isNative: true, folder, cancellationToken);
        var managed = await PrintedAsync(context, project, isNative: false, folder, cancellationToken);
        if (native.ExitCode != 0 || native.Output != managed.Output)
        {
            return [new Finding(project, $"the native program printed, with exit code {native.ExitCode}:\n{native.Tail()}\nthe managed one:\n{managed.Tail()}")];
        }

        return [];
    }

    private static async Task<ProcessResult> PrintedAsync(
        GateContext context, string project, bool isNative, string folder, CancellationToken cancellationToken)
    {
        // What the build gate has just built need not be looked through again.
        var isBuilt = context.HasPassed(GateNames.Build);
        if (NativeCheck.Of(context.Checkout, project) is not { } check)
        {
            return isNative
                ? await context.Processes.RunAsync(new ProcessRequest(NativeProgram(project, folder), [], context.Checkout.Root), cancellationToken)
                : await context.DotnetAsync(["run", .. isBuilt ? ["--no-build"] : Array.Empty<string>(), "--project", project], cancellationToken);
        }

        var program = NativeProgram(project, folder);
        if (!isNative)
        {
            var built = await context.DotnetAsync(
                ["build", project, "-nologo", "-verbosity:quiet", "-getProperty:RunCommand", isBuilt ? "--no-restore" : "-target:Build"], cancellationToken);
            if (built.ExitCode != 0)
            {
                return built;
            }

            program = built.Output.Trim();
        }

        var work = Directory.CreateDirectory(Path.Combine(folder, "checks", Path.GetFileNameWithoutExtension(project), isNative ? "native" : "managed")).FullName;
        return await context.DotnetAsync(check.Run(program, work, isBuilt || !isNative), cancellationToken);
    }

    // The one file with symbols beside it; its name may be another than the project's, or hold dots.
    private static string NativeProgram(string project, string folder) =>
        Directory.EnumerateFiles(Path.Combine(folder, "publish", Path.GetFileNameWithoutExtension(project)), "*", SearchOption.AllDirectories)
            .Single(f => File.Exists(f + ".dbg"));

    // In a folder of its own: native code needs packages that lock files do not name, and must not disturb other builds.
    private static string[] Publish(string project, string folder) =>
    [
        "publish", project, "--configuration", "Release", "--artifacts-path", folder, "-nologo", "-verbosity:quiet",
        $"-p:{Switch}=true", "-p:RestoreLockedMode=false",
        .. Linker(),
    ];

    // The SDK asks for clang; gcc links just as well where it is all there is.
    private static string[] Linker() => OnPath("clang") || !OnPath("gcc") ? [] : ["-p:CppCompilerAndLinker=gcc"];

    private static bool OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(d => File.Exists(Path.Combine(d, program)));
}

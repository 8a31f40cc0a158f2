using Gates.Running;

namespace Gates.Building;

/// <summary>Is a compiler server for the builds of one folder. The one that all builds share would outlive the folder with analyzers loaded from it, and later builds could not create them (CS8032).</summary>
internal sealed class PrivateCompiler(GateContext context, string project)
{
    private readonly string _name = $"gates-{Guid.NewGuid():N}";

    /// <summary>Gets the options for a build that uses it; the first such build starts it.</summary>
    public IEnumerable<string> Options => ["-p:UseSharedCompilation=true", $"-p:SharedCompilationId={_name}"];

    /// <summary>Ends it; when that fails it ends by itself after ten minutes without work.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var tools = await context.DotnetAsync(["msbuild", project, "-nologo", "-getProperty:RoslynTargetsPath"], cancellationToken);
        var server = Path.Combine(tools.Output.Trim(), "bincore", "VBCSCompiler.dll");
        if (File.Exists(server))
        {
            await context.DotnetAsync([server, "-shutdown", $"-pipename:{_name}"], cancellationToken);
        }
    }
}

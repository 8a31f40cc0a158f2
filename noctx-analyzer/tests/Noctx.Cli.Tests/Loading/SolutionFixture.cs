namespace Noctx.Cli.Tests.Loading;

/// <summary>Is a solution on disk with a bit of everything, restored once for all tests that read it.</summary>
public sealed class SolutionFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Gives the path of a file of the solution.</summary>
    public string PathOf(params string[] parts) => _folder.PathOf(parts);

    /// <summary>Gives the first run over the whole solution, which found nothing in the cache.</summary>
    internal CommandRun Cold { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _folder.WithProject("App", "Lib", "Multi").WithProject("Lib").WithProject("Multi")
            .With("App/C.cs", "class C(L l) { Task M(CancellationToken ct) => l.Step(); }")
            .With("Lib/L.cs", "public class L { public async Task Step() => await Task.Delay(1); }")
            .With("Multi/M.cs", "public class M { public Task A(CancellationToken ct) => Task.Delay(1); }")
            .With("Basic/Basic.vbproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />")
            .With("All.slnx", "<Solution><Project Path=\"App/App.csproj\" /><Project Path=\"Lib/Lib.csproj\" /><Project Path=\"Multi/Multi.csproj\" /><Project Path=\"Basic/Basic.vbproj\" /></Solution>");
        var multi = await File.ReadAllTextAsync(PathOf("Multi", "Multi.csproj"));
        _folder.With("Multi/Multi.csproj", multi.Replace("<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><LangVersion>latest</LangVersion>", StringComparison.Ordinal));
        Cold = await CommandRun.OfAsync(PathOf("All.slnx"), "--severity-threshold", "info");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

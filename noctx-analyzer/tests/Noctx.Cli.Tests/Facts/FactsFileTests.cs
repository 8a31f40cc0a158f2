namespace Noctx.Cli.Tests.Facts;

public sealed class FactsFileTests
{
    [Fact]
    public async Task Chain_crosses_into_an_assembly_that_is_only_known_by_its_facts()
    {
        using var folder = new TemporaryFolder().With("Lib/L.cs", "public class L { public async Task Step() => await Task.Delay(1); }").WithResponseFile("Lib");
        var lib = Compile(folder, "Lib");
        folder.With("App/C.cs", "class C(L l) { Task M(CancellationToken ct) => l.Step(); }").WithResponseFile("App", $"\"/reference:{lib}\"");

        var unknown = await CommandRun.OfAsync(folder.PathOf("App", "App.rsp"));
        await CommandRun.OfAsync(folder.PathOf("Lib", "Lib.rsp"));
        var known = await CommandRun.OfAsync(folder.PathOf("App", "App.rsp"));

        Assert.DoesNotContain("NOCTX008", unknown.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.PathOf("Lib", "obj", "noctx", "Lib.facts.json")));
        Assert.Contains("L.Step -> Task.Delay", known.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_are_written_anew_only_when_the_source_has_changed()
    {
        using var folder = new TemporaryFolder().With("Lib/L.cs", "public class L { public async Task Step() => await Task.Delay(1); }").WithResponseFile("Lib");
        var facts = folder.PathOf("Lib", "obj", "noctx", "Lib.facts.json");
        Compile(folder, "Lib");

        await CommandRun.OfAsync(folder.PathOf("Lib", "Lib.rsp"));
        var first = await File.ReadAllTextAsync(facts, TestContext.Current.CancellationToken);
        await CommandRun.OfAsync(folder.PathOf("Lib", "Lib.rsp"));
        var second = await File.ReadAllTextAsync(facts, TestContext.Current.CancellationToken);
        folder.With("Lib/L.cs", "public class L { public Task Step() => Task.CompletedTask; }");
        await CommandRun.OfAsync(folder.PathOf("Lib", "Lib.rsp"));
        var changed = await File.ReadAllTextAsync(facts, TestContext.Current.CancellationToken);

        Assert.Equal(first, second);
        Assert.Contains("M:L.Step", first, StringComparison.Ordinal);
        Assert.DoesNotContain("M:L.Step", changed, StringComparison.Ordinal);
    }

    // The compiler of this process writes the assembly to where the response file says.
    private static string Compile(TemporaryFolder folder, string name)
    {
        var path = folder.PathOf(name, "obj", "Debug", name + ".dll");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var lines = File.ReadAllLines(folder.PathOf(name, name + ".rsp")).Select(l => l.Trim('"')).Where(l => l != "/noconfig");
        var arguments = Microsoft.CodeAnalysis.CSharp.CSharpCommandLineParser.Default.Parse(lines, folder.PathOf(name), sdkDirectory: null);
        var compilation = Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create(
            name,
            arguments.SourceFiles.Select(f => Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(File.ReadAllText(f.Path), arguments.ParseOptions, f.Path)),
            arguments.MetadataReferences.Select(r => Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(r.Reference)),
            arguments.CompilationOptions);
        using var stream = File.Create(path);
        var result = compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return path;
    }
}

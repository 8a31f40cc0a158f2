using System.Runtime.InteropServices;
using System.Text;

namespace Noctx.Cli.Tests.Loading;

/// <summary>What a generator of the framework adds is there whenever a file asks for it, however the file is written.</summary>
public sealed class IdleGeneratorsTests
{
    // Declarations that do not compile without what a generator adds.
    private const string Regex = "partial class P { [System.Text.RegularExpressions.GeneratedRegex(\"a\")] internal static partial System.Text.RegularExpressions.Regex R(); }";
    private const string Import = "partial class P { [System.Runtime.InteropServices.LibraryImport(\"libc\")] internal static partial int getpid(); }";
    private const string Json = "[System.Text.Json.Serialization.JsonSerializable(typeof(int))] partial class P : System.Text.Json.Serialization.JsonSerializerContext;";
    private const string Script = "partial class P { [System.Runtime.InteropServices.JavaScript.JSImport(\"f\", \"m\")] internal static partial void F(); }";
    private const string Alias = "using Made = System.Text.RegularExpressions.GeneratedRegexAttribute; partial class P { [Made(\"a\")] internal static partial System.Text.RegularExpressions.Regex R(); }";

    private const string Escaped = "partial class P { [System.Text.RegularExpressions.Generated\\u0052egex(\"a\")] internal static partial System.Text.RegularExpressions.Regex R(); }";

    private const string Leak = "class C { Task M(CancellationToken ct) => Task.Delay(1); }";

    [Theory]
    [InlineData(Regex)]
    [InlineData(Import)]
    [InlineData(Json)]
    [InlineData(Script)]
    [InlineData(Alias)]
    [InlineData(Escaped)]
    public async Task Project_that_asks_a_generator_compiles(string source)
    {
        using var folder = new TemporaryFolder().With("App/C.cs", Leak).With("App/P.cs", source).WithResponseFile("App", Generators());

        var run = await CommandRun.OfAsync(folder.PathOf("App", "App.rsp"));

        Assert.Equal(("", ExitCodes.Findings), (run.Error, run.ExitCode));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task File_in_another_encoding_asks_too(string encoding)
    {
        using var folder = new TemporaryFolder().With("App/C.cs", Leak).With("App/P.cs", "").WithResponseFile("App", Generators());
        await File.WriteAllTextAsync(folder.PathOf("App", "P.cs"), Regex, Encoding.GetEncoding(encoding), TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync(folder.PathOf("App", "App.rsp"));

        Assert.Equal(("", ExitCodes.Findings), (run.Error, run.ExitCode));
    }

    private static string[] Generators()
    {
        var sdk = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var pack = Directory.EnumerateDirectories(Path.Combine(sdk, "packs", "Microsoft.NETCore.App.Ref"), "10.*").Max()!;
        return ["/unsafe", .. Directory.EnumerateFiles(Path.Combine(pack, "analyzers", "dotnet", "cs"), "*.dll").Select(f => $"\"/analyzer:{f}\"")];
    }
}

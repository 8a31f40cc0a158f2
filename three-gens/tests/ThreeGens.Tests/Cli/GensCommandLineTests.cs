using System.Diagnostics;
using ThreeGens.Cli;
using ThreeGens.Generators.ToString;

namespace ThreeGens.Tests.Cli;

public sealed class GensCommandLineTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(3, "chek", "x")]
    [InlineData(3, "check")]
    [InlineData(3, "check", "--nonsense", "x")]
    [InlineData(2, "check", "/does/not/exist.csproj")]
    [InlineData(0, "--help")]
    public async Task Run_bad_arguments_gives_one_line_and_its_exit_code(int exitCode, params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();

        Assert.Equal(exitCode, await GensCommandLine.RunAsync(args, output, errors, TestContext.Current.CancellationToken));
        Assert.Equal(exitCode == 0 ? 0 : 1, errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain("   at ", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_wrong_command_names_it()
    {
        using var errors = new StringWriter();

        await GensCommandLine.RunAsync(["chek", "x"], TextWriter.Null, errors, TestContext.Current.CancellationToken);

        Assert.StartsWith("gens: 'chek' is no command; there are generate, check, compile.", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_folder_without_consumers_says_so()
    {
        var folder = Directory.CreateTempSubdirectory("gens-empty-");
        using var errors = new StringWriter();

        Assert.Equal(2, await GensCommandLine.RunAsync(["check", folder.FullName], TextWriter.Null, errors, TestContext.Current.CancellationToken));
        Assert.Contains("uses the generators", errors.ToString(), StringComparison.Ordinal);
        folder.Delete();
    }

    [Fact]
    public async Task What_the_compiler_emits_is_what_gens_calls_fresh_and_compiles_alone()
    {
        var folder = Directory.CreateTempSubdirectory("gens-build-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Paint.csproj"), Project(), TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "Color.cs"),
                "namespace Paint; [ThreeGens.GenerateToString] public enum Color { Red, Green } public static class Use { public static string X => Color.Red.ToStringFast(); }",
                TestContext.Current.CancellationToken);
            await BuildAsync(folder.FullName);
            using var output = new StringWriter();
            using var errors = new StringWriter();

            var check = await GensCommandLine.RunAsync(["check", folder.FullName, "--no-restore"], output, errors, TestContext.Current.CancellationToken);
            var compile = await GensCommandLine.RunAsync(["compile", folder.FullName, "--no-restore"], output, errors, TestContext.Current.CancellationToken);

            Assert.True(check == 0 && compile == 0, output.ToString() + errors);
            Assert.Contains("(1 files)", output.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Project() => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
            <CompilerGeneratedFilesOutputPath>Generated</CompilerGeneratedFilesOutputPath>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
            <Compile Remove="Generated/**" />
            <Reference Include="{typeof(GenerateToStringAttribute).Assembly.Location}" />
            <Analyzer Include="{typeof(EnumGenerator).Assembly.Location}" />
          </ItemGroup>
        </Project>
        """;

    private static async Task BuildAsync(string folder)
    {
        using var build = Process.Start(new ProcessStartInfo("dotnet", ["build", folder, "-nodeReuse:false", "-v:q", "--nologo"]) { RedirectStandardOutput = true })!;
        var output = await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(build.ExitCode == 0, output);
    }
}

using Gates.Tests.Seeds;

namespace Gates.Tests.Checks;

public sealed class AotGateTests
{
    [Fact]
    public async Task Aot_nothing_marked_is_green()
    {
        using var seed = SeededSolution.Create();

        (await seed.GatesAsync("aot")).AssertGreen();
    }

    [Fact]
    public async Task Aot_program_that_needs_reflection_is_red_and_names_the_line()
    {
        using var seed = SeededSolution.Create();
        seed.Write(SeededSolution.Project, """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <PublishAot Condition="'$(PublishNative)' == 'true'">true</PublishAot>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
            </Project>

            """).Write("src/One/Program.cs", """
            using System;

            Console.WriteLine(Type.GetType(args[0])!.GetMethods().Length);

            """);

        (await seed.GatesAsync("aot")).AssertRed("src/One/Program.cs:3: ", "IL2", "dotnet publish src/One/One.csproj");
        if (OperatingSystem.IsLinux())
        {
            await LeftCompilersEndAsync();
        }
    }

    [Fact]
    public async Task Aot_program_with_a_check_is_tried_by_it_natively_and_managed()
    {
        using var seed = SeededSolution.Create();
        seed.Write(SeededSolution.Project, """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <PublishAot Condition="'$(PublishNative)' == 'true'">true</PublishAot>
                <NativeCheck>../Two/Two.csproj {program} one</NativeCheck>
              </PropertyGroup>
            </Project>

            """).Write("src/One/Program.cs", """
            System.Console.WriteLine(args[0] + " " + (System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported ? "managed" : "native"));

            """).Write("src/Two/Two.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
              </PropertyGroup>
            </Project>

            """).Write("src/Two/Program.cs", """
            using var process = System.Diagnostics.Process.Start(args[0], args[1]);
            process.WaitForExit();

            """);

        // A program that prints which of the two it is shows that both were run.
        (await seed.GatesAsync("aot")).AssertRed("src/One/One.csproj: ", "one native", "one managed");
    }

    // It answers the request to end before it has ended.
    private static async Task LeftCompilersEndAsync()
    {
        for (var again = 0; LeftCompilers().Any(); again++)
        {
            Assert.True(again < 100, "the gate's own compiler server is still there after ten seconds");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private static IEnumerable<string> LeftCompilers() => Directory.EnumerateDirectories("/proc")
        .Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0]))
        .Where(folder => ReadOrNothing(Path.Combine(folder, "cmdline")).Contains("-pipename:gates-", StringComparison.Ordinal));

    // A process may end at any moment.
    private static string ReadOrNothing(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "";
        }
    }
}

using TestKit;

namespace ValidatorRs.Analyzers.Tests.Packaging;

/// <summary>Uses the packages as a stranger does: from a feed, in a project outside the repository.</summary>
/// <remarks>It packs, restores and builds, which takes half a minute; it is run on demand with <c>--explicit only</c>.</remarks>
public sealed class PackageTests : IDisposable
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="PACKAGE" Version="1.0.0" />
          </ItemGroup>
        </Project>
        """;

    private const string Model = """
        using ValidatorRs;

        public class Signup
        {
            [Rules("required,omitempty,min=3")]
            public string? Login { get; set; }

            [Mailbox]
            public string? Mail { get; set; }
        }
        """;

    private const string Program = """
        using ValidatorRs;

        foreach (var violation in ReflectiveValidator.Default.Validate(new Signup { Login = "ab", Mail = "x@y.org" }).Violations)
        {
            Console.WriteLine($"{violation.JsonPointer} {violation.Rule}={violation.Argument}");
        }
        """;

    private const string Options = """

        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddOptions<Signup>().Configure(s => s.Login = "ab").ValidateReflectively();
        try
        {
            _ = builder.Build().Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<Signup>>().Value;
        }
        catch (Microsoft.Extensions.Options.OptionsValidationException refused)
        {
            Console.WriteLine("refused: " + refused.Failures.Single());
        }
        """;

    private readonly PackageFeed _feed = new();

    public void Dispose() => _feed.Dispose();

    [Theory(Explicit = true)]
    [InlineData("ValidatorRs")]
    [InlineData("ValidatorRs.AspNetCore")]
    public async Task Consumer_gets_the_analyzer_and_validates(string package)
    {
        var token = TestContext.Current.CancellationToken;
        foreach (var project in new[] { "ValidatorRs", "ValidatorRs.AspNetCore" })
        {
            await _feed.PackAsync($"validator-rs/src/{project}/{project}.csproj", token);
        }

        var withOptions = package == "ValidatorRs.AspNetCore";
        _feed.Write("App/App.csproj", Project.Replace("PACKAGE", package, StringComparison.Ordinal));
        _feed.Write("App/Signup.cs", Model);
        _feed.Write("App/Program.cs", Program + (withOptions ? Options : ""));

        var built = await DotnetRun.RunAsync(_feed.PathOf(), ["build", _feed.PathOf("App"), "-nologo", "-v:m", "-clp:NoSummary;DisableConsoleColor"], token);
        var said = await DotnetRun.RunAsync(_feed.PathOf("App"), ["run", "--no-build"], token);

        var warning = Assert.Single(built.Split('\n').Where(l => l.Contains("warning", StringComparison.Ordinal)).Distinct());
        Assert.Contains("Signup.cs(5,22): warning VAL012", warning, StringComparison.Ordinal);
        Assert.StartsWith("/login min=3\n", said.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(withOptions, said.Contains("refused: ", StringComparison.Ordinal));
    }
}

using Gates.Tests.Seeds;

namespace Gates.Tests.Checks;

public sealed class SuppressionsGateTests
{
    private static SeededCheckout With(string path, string text) => new SeededCheckout().Write("My.sln", "").Write(path, text).Commit();

    [Theory]
    [InlineData("#pragma warning disable CA1000 // the factory reads better\nclass C;\n#pragma warning restore CA1000\n")]
    [InlineData("// The factory reads better so.\n#pragma warning disable CA1000\nclass C;\n")]
    [InlineData("[SuppressMessage(\"Design\", \"CA1000\", Justification = \"the factory reads better\")]\nclass C;\n")]
    [InlineData("class C { string s = \"\"\"\n    #pragma warning disable\n    \"\"\"; }\n")]
    [InlineData("// [SuppressMessage] and #pragma warning disable in a comment\nclass C;\n")]
    public async Task Suppressions_with_rule_and_reason_are_green(string text)
    {
        using var seed = With("C.cs", text);

        (await seed.GatesAsync("suppressions")).AssertGreen();
    }

    [Theory]
    [InlineData("#pragma warning disable // everything\nclass C;\n", "C.cs:1: #pragma warning disable names no rule")]
    [InlineData("#pragma warning disable CA1000, CA1001 // both\nclass C;\n", "names 2 rules")]
    [InlineData("\n#pragma warning disable CA1000\nclass C;\n", "C.cs:2: #pragma warning disable gives no reason")]
    [InlineData("[SuppressMessage(\"Design\", \"CA1000\")]\nclass C;\n", "C.cs:1: [SuppressMessage] has no Justification")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"D\", \"CA1000\", Justification = \"<Pending>\")]\nclass C;\n", "has no Justification")]
    [InlineData("[UnconditionalSuppressMessage(\"D\", \"CA1000\", Justification = \" \")]\nclass C;\n", "has no Justification")]
    public async Task Suppressions_in_code_without_rule_or_reason_are_red(string text, string message)
    {
        using var seed = With("C.cs", text);

        (await seed.GatesAsync("suppressions")).AssertRed(message);
    }

    [Theory]
    [InlineData("<Project>\n<!-- a reason --><NoWarn>$(NoWarn);CA1000</NoWarn></Project>\n", null)]
    [InlineData("<Project>\n<!-- offline -->\n<WarningsNotAsErrors>NU1901;NU1902</WarningsNotAsErrors></Project>\n", null)]
    [InlineData("<Project>\n<NoWarn>$(NoWarn)</NoWarn></Project>\n", null)]
    [InlineData("<Project>\n<NoWarn>CA1000</NoWarn></Project>\n", "P.csproj:2: NoWarn gives no reason")]
    [InlineData("<Project>\n<!-- two --><NoWarn>CA1000;CS1591</NoWarn></Project>\n", "NoWarn names 2 rules of several kinds")]
    [InlineData("<Project>\n<PackageReference Include=\"X\" NoWarn=\"NU1605\" /></Project>\n", "NoWarn gives no reason")]
    public async Task Suppressions_in_projects_want_a_rule_and_a_reason(string text, string? message)
    {
        using var seed = With("P.csproj", text);

        var result = await seed.GatesAsync("suppressions");

        if (message is null)
        {
            result.AssertGreen();
        }
        else
        {
            result.AssertRed(message);
        }
    }
}

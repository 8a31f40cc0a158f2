using Gates.Tests.Seeds;

namespace Gates.Tests.Checks;

public sealed class BuildGateTests
{
    [Fact]
    public async Task Build_is_green_when_clean_and_red_on_warnings_and_errors()
    {
        using var seed = SeededSolution.Create();

        (await seed.GatesAsync("build")).AssertGreen();

        seed.Write("src/One/Warned.cs", "class Warned\n{\n    void M() { int unused = 1; }\n}\n");
        seed.Write("src/One/Broken.cs", "class Broken\n{\n    void M() { return 1; }\n}\n");
        (await seed.GatesAsync("build")).AssertRed("src/One/Warned.cs:3: warning CS0219", "src/One/Broken.cs:3: error CS0127");
    }
}

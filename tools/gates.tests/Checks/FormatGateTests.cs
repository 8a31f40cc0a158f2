using Gates.Tests.Seeds;

namespace Gates.Tests.Checks;

public sealed class FormatGateTests
{
    [Fact]
    public async Task Format_crooked_file_is_red_and_fix_mends_it()
    {
        using var seed = new SeededCheckout().Write("My.sln", "").Write(".gitignore", "artifacts/\nobj/\n")
            .Write("src/One/Straight.cs", "namespace One;\n\nclass Straight { }\n")
            .Write("artifacts/obj/Ignored.cs", "class  Ignored { }\n")
            .Write("src/One/obj/Ignored.cs", "class  Ignored { }\n")
            .Write("src/One/Two.cs", "namespace Two;\n\nclass  Crooked { }\n");

        (await seed.GatesAsync("format")).AssertRed("src/One/Two.cs:3: error WHITESPACE");
        (await seed.GatesAsync("format", "--fix")).AssertGreen();
        Assert.Equal("namespace Two;\n\nclass Crooked { }\n", seed.Read("src/One/Two.cs"));
        Assert.Equal("class  Ignored { }\n", seed.Read("src/One/obj/Ignored.cs"));
    }
}

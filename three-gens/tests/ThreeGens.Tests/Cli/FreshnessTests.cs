using System.Globalization;
using ThreeGens.Cli.Freshness;

namespace ThreeGens.Tests.Cli;

public sealed class FreshnessTests : IDisposable
{
    private readonly ConsumerFolder _consumer = new();
    private readonly StringWriter _output = new();

    public void Dispose()
    {
        _consumer.Dispose();
        _output.Dispose();
    }

    [Fact]
    public async Task Check_after_generate_is_fresh()
    {
        await GenerateAsync();

        Assert.Equal(0, await CheckAsync());
        Assert.Equal(2, _consumer.Generated().Length);
    }

    [Fact]
    public async Task Check_missing_file_is_stale_and_names_it()
    {
        await GenerateAsync();
        File.Delete(Path.Combine(_consumer.Root, _consumer.Generated()[0]));

        Assert.Equal(1, await CheckAsync());
        Assert.Contains("missing  Generated/ThreeGens.Generators/", Output(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Generated/stray.g.cs")]
    [InlineData("Generated/Folder/stray.g.cs")]
    [InlineData("Generated/ThreeGens.Generators/Gone/stray.g.cs")]
    public async Task Check_left_over_file_is_stale_and_generate_removes_it(string path)
    {
        await GenerateAsync();
        _consumer.Write(path, "class Stray;");

        Assert.Equal(1, await CheckAsync());
        Assert.Contains("extra    " + path, Output(), StringComparison.Ordinal);

        await GenerateAsync();
        Assert.Equal(0, await CheckAsync());
        Assert.False(File.Exists(Path.Combine(_consumer.Root, path)));
    }

    [Fact]
    public async Task Check_changed_byte_is_stale_and_shows_diff_and_mend_command()
    {
        await GenerateAsync();
        var file = _consumer.Generated()[0];
        _consumer.Write(file, (await File.ReadAllTextAsync(Path.Combine(_consumer.Root, file), TestContext.Current.CancellationToken)).Replace("\"Red\"", "\"Rad\"", StringComparison.Ordinal));

        Assert.Equal(1, await CheckAsync());
        Assert.Contains("\"Rad\"", Output(), StringComparison.Ordinal);
        Assert.Contains("@@", Output(), StringComparison.Ordinal);
        Assert.Contains("mend with: ", Output(), StringComparison.Ordinal);
        Assert.Contains("generate " + Path.Combine(_consumer.Root, "Paint.csproj"), Output(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_changed_source_is_stale()
    {
        await GenerateAsync();
        _consumer.Write("Color.cs", "namespace Paint; [ThreeGens.GenerateToString] public enum Color { Red, Green, Blue }");

        Assert.Equal(1, await CheckAsync());
        Assert.Contains("changed", Output(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_other_generators_are_left_alone()
    {
        _consumer.Write("Generated/Other.Generators/X/theirs.g.cs", "class Theirs;");

        await GenerateAsync();

        Assert.Equal(0, await CheckAsync());
        Assert.Contains("Generated/Other.Generators/X/theirs.g.cs", _consumer.Generated());
    }

    [Fact]
    public void Generation_under_another_path_and_culture_gives_equal_bytes()
    {
        using var other = new ConsumerFolder("another path, längre");
        var first = Generation.Run(_consumer.Consumer, TestContext.Current.CancellationToken);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            var second = Generation.Run(other.Consumer, TestContext.Current.CancellationToken);

            Assert.Equal(first.Keys, second.Keys);
            Assert.All(first, f => Assert.Equal(f.Value, second[f.Key]));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Source_that_does_not_parse_is_refused_in_one_line()
    {
        _consumer.Write("Broken.cs", "class {");

        var failure = Assert.Throws<ThreeGens.Cli.LoadException>(() => Generation.Run(_consumer.Consumer, TestContext.Current.CancellationToken));

        Assert.Contains("Broken.cs", failure.Message, StringComparison.Ordinal);
    }

    private Task<int> GenerateAsync() => GeneratedFolderUpdate.RunAsync([_consumer.Consumer], TextWriter.Null, TestContext.Current.CancellationToken);

    private Task<int> CheckAsync() => FreshnessCheck.RunAsync([_consumer.Consumer], _output, TestContext.Current.CancellationToken);

    private string Output() => _output.ToString();
}

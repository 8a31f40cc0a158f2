using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Runtime.Serialization;
using System.Text.Json;
using ThreeGens.Generators.ToString;
using ThreeGens.Tests.Shared.Kit;

[assembly: ThreeGens.GenerateToStringFor(typeof(DayOfWeek))]
[assembly: ThreeGens.GenerateToStringFor(typeof(System.IO.FileAccess), ExtensionClassName = "FileAccessText")]

namespace ThreeGens.Tests.ToString;

#pragma warning disable CA1712 // the prefix is what the test is about
[GenerateToString(Text = EnumTextSource.LineComment, TrimPrefix = "Pill")]
public enum Pill
{
    PillPlacebo, // sugar
    PillAspirin,
    PillIbuprofen // anti-inflammatory, strong
}

[GenerateToString(Text = EnumTextSource.EnumMember, JsonConverter = true)]
public enum Wire
{
    [EnumMember(Value = "in-progress")]
    InProgress,

    [EnumMember(Value = "done, really")]
    Done,

    Plain,
}

[GenerateToString(Text = EnumTextSource.Description)]
public enum Described
{
    [Description("A \"quoted\" text\\")]
    Quoted,
}

[GenerateToString(Text = EnumTextSource.Display)]
public enum Displayed
{
    [Display(Name = "Shown")]
    Hidden,
}

public sealed class EnumTextSourceTests
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new WireJsonConverter() } };

    [Fact]
    public void LineComment_is_the_text_and_names_without_one_lose_their_prefix()
    {
        Assert.Equal("sugar", Pill.PillPlacebo.ToStringFast());
        Assert.Equal("Aspirin", Pill.PillAspirin.ToStringFast());
        Assert.Equal("anti-inflammatory, strong", Pill.PillIbuprofen.ToStringFast());
    }

    [Theory]
    [InlineData("sugar", Pill.PillPlacebo)]
    [InlineData("PillPlacebo", Pill.PillPlacebo)]
    [InlineData(" anti-inflammatory, strong ", Pill.PillIbuprofen)]
    public void Parse_reads_texts_and_names(string text, Pill expected) => Assert.Equal(expected, PillExtensions.Parse(text));

    [Fact]
    public void EnumMember_Description_and_Display_give_their_texts()
    {
        Assert.Equal("in-progress", Wire.InProgress.ToStringFast());
        Assert.Equal("Plain", Wire.Plain.ToStringFast());
        Assert.Equal("A \"quoted\" text\\", Described.Quoted.ToStringFast());
        Assert.Equal("Shown", Displayed.Hidden.ToStringFast());
    }

    [Fact]
    public void JsonConverter_writes_texts_and_reads_them_back_also_as_keys()
    {
        var value = new Dictionary<Wire, Wire> { [Wire.InProgress] = Wire.Done };

        var json = JsonSerializer.Serialize(value, Options);

        Assert.Equal("""{"in-progress":"done, really"}""", json);
        Assert.Equal(value, JsonSerializer.Deserialize<Dictionary<Wire, Wire>>(json, Options));
        Assert.Equal(Wire.Plain, JsonSerializer.Deserialize<Wire>("2", Options));
        Assert.Equal(Wire.InProgress, JsonSerializer.Deserialize<Wire>("\"in\\u002Dprogress\"", Options));
    }

    [Theory]
    [InlineData("\"nothing\"")]
    [InlineData("true")]
    [InlineData("1.5")]
    [InlineData("99999999999")]
    public void JsonConverter_refuses_other_json(string json) => Assert.Throws<JsonException>(
        () => JsonSerializer.Deserialize<Wire>(json, Options));

    [Fact]
    public void Foreign_enum_has_text_methods()
    {
        Assert.Equal("Friday", DayOfWeek.Friday.ToStringFast());
        Assert.Equal("ReadWrite", FileAccess.ReadWrite.ToStringFast());
        Assert.Equal(DayOfWeek.Monday, DayOfWeekExtensions.Parse("monday", ignoreCase: true));
    }

    [Fact]
    public void Foreign_enum_whose_constants_changed_does_not_compile()
    {
        var run = GeneratorRun.Of<EnumGenerator>("[assembly: ThreeGens.GenerateToStringFor(typeof(System.DayOfWeek))]").CompilesClean();
        var stale = run.File.Replace("System.DayOfWeek.Friday == 5", "System.DayOfWeek.Friday == 6", StringComparison.Ordinal);

        var errors = TestCompilation.Of([stale]).GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);

        Assert.Contains(errors, e => e.Id == "CS0020");
    }

    [Fact]
    public void Foreign_enum_that_was_replaced_is_caught_at_run_time()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => ThreeGens.Text.EnumText.Guard<DayOfWeek>(["Sunday", "Friday"], [0, 6]));

        Assert.Contains("System.DayOfWeek.Friday is no longer 6", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", typeof(ArgumentException))]
    [InlineData("Nothing", typeof(ArgumentException))]
    [InlineData("99999999999", typeof(OverflowException))]
    public void Parse_throws_what_System_Enum_throws(string text, Type exception)
    {
        Assert.Throws(exception, () => Enum.Parse<Plain>(text));
        Assert.Throws(exception, () => PlainExtensions.Parse(text));
        Assert.Throws(exception, () => PlainExtensions.Parse(System.Text.Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Invalid_utf8_is_no_value() => Assert.False(PlainExtensions.TryParse([0xFF, (byte)'R'], out _));
}

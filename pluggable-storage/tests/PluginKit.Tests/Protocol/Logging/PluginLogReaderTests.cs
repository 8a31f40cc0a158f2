using PluginKit.Protocol.Logging;

namespace PluginKit.Tests.Protocol.Logging;

public sealed class PluginLogReaderTests
{
    private readonly PluginLogReader _reader = new();

    [Fact]
    public void Read_hclog_line_takes_it_apart()
    {
        var entry = _reader.Read(
            """{"@level":"warn","@message":"disk","@module":"m","@timestamp":"2026-01-02T03:04:05.000006Z","free":12,"ok":true,"x":null}""");

        Assert.Equal(PluginLogLevel.Warn, entry.Level);
        Assert.Equal("disk", entry.Message);
        Assert.Equal("m", entry.Module);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddMicroseconds(6), entry.Timestamp);
        Assert.Equal([new("free", 12L), new("ok", true), new("x", null)], entry.Fields);
    }

    [Theory]
    [InlineData("""{"@level":7}""")]
    [InlineData("""{"@level":"info","@message":{"a":1}}""")]
    [InlineData("""{"@level":"info","@timestamp":[]}""")]
    [InlineData("""{"@level":"loud","@message":"x"}""")]
    [InlineData("""{"@level":"info","@timestamp":"2026-01-02T03:04:05.0000067Z"}""")]
    [InlineData("""{"@message":"no level"}""")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"@level":"\ud800"}""")]
    public void Read_other_json_is_plain_text_at_debug(string line)
    {
        var entry = _reader.Read(line);

        Assert.Equal((PluginLogLevel.Debug, line), (entry.Level, entry.Message));
    }

    [Fact]
    public void Read_json_nested_without_end_is_plain_text()
    {
        var line = "{\"a\":" + new string('[', 60_000);

        Assert.Equal(line, _reader.Read(line).Message);
    }

    [Theory]
    [InlineData("[ERROR] broken", PluginLogLevel.Error, "broken")]
    [InlineData("[TRACE]fine", PluginLogLevel.Trace, "fine")]
    [InlineData("[warn] lower case is text", PluginLogLevel.Debug, "[warn] lower case is text")]
    public void Read_level_in_brackets_sets_the_level(string line, PluginLogLevel level, string message)
    {
        var entry = _reader.Read(line);

        Assert.Equal((level, message), (entry.Level, entry.Message));
    }

    [Fact]
    public void Read_lines_after_a_go_panic_are_errors()
    {
        _reader.Read("panic: index out of range");

        Assert.Equal(PluginLogLevel.Error, _reader.Read("goroutine 1 [running]:").Level);
        Assert.Equal(PluginLogLevel.Info, _reader.Read("[INFO] tagged").Level);
    }
}

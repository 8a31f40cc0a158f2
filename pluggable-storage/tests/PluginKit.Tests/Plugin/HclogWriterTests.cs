using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using PluginKit.Plugin.Logging;
using PluginKit.Protocol.Logging;

namespace PluginKit.Tests.Plugin;

public sealed class HclogWriterTests : IDisposable
{
    private readonly MemoryStream _output = new();
    private readonly HclogLogger _logger;

    public HclogWriterTests()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddTicks(1234567));
        var scopes = new LoggerExternalScopeProvider();
        _logger = new HclogLogger("store", new HclogWriter(_output, time), () => scopes);
    }

    [Fact]
    public void Log_line_is_hclog_json_with_six_digits_and_values_kept()
    {
        using (_logger.BeginScope(new Dictionary<string, object?> { ["request"] = 7 }))
        {
            _logger.LogWarning(new EventId(12), "disk {Name} has {Free} left", "a\"b\n", 3.5);
        }

        Assert.Equal(
            """{"@level":"warn","@message":"disk a\"b\n has 3.5 left","@module":"store","@timestamp":"2026-01-02T03:04:05.123456Z","""
            + """ "event_id":12,"Name":"a\"b\n","Free":3.5,"request":7}""".TrimStart() + "\n",
            Text());
    }

    [Fact]
    public void Log_line_is_read_back_by_the_host_with_its_exception()
    {
        _logger.LogError(new InvalidOperationException("no"), "failed");

        var entry = new PluginLogReader().Read(Text().TrimEnd('\n'));

        Assert.Equal((PluginLogLevel.Error, "failed", "store"), (entry.Level, entry.Message, entry.Module));
        Assert.Contains(entry.Fields, field => field.Key == LogKeys.Exception && ((string)field.Value!).Contains("InvalidOperationException: no"));
    }

    public void Dispose() => _output.Dispose();

    private string Text() => Encoding.UTF8.GetString(_output.ToArray());
}

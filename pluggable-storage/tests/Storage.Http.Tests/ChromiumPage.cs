using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;

namespace Storage.Http.Tests;

/// <summary>A page in headless Chromium, driven over the DevTools protocol.</summary>
internal sealed class ChromiumPage : IAsyncDisposable
{
    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("chromium-");
    private readonly ClientWebSocket _socket = new();
    private Process? _process;
    private int _lastId;

    internal static async Task<ChromiumPage> OpenAsync(string chromium, Uri address, CancellationToken cancellationToken)
    {
        var page = new ChromiumPage();
        try
        {
            await page.StartAsync(chromium, address, cancellationToken);
            return page;
        }
        catch
        {
            await page.DisposeAsync();
            throw;
        }
    }

    /// <summary>Evaluates an expression in the page and gives its value as text.</summary>
    internal async Task<string> EvaluateAsync(string expression, CancellationToken cancellationToken)
    {
        using var answer = await CallAsync("Runtime.evaluate", $"{{\"expression\":{JsonSerializer.Serialize(expression)}}}", cancellationToken);
        var result = answer.RootElement.GetProperty("result").GetProperty("result");
        return result.TryGetProperty("value", out var value) ? value.ToString() : "";
    }

    /// <summary>Takes a picture of the page, as PNG.</summary>
    internal async Task<byte[]> ScreenshotAsync(CancellationToken cancellationToken)
    {
        using var answer = await CallAsync("Page.captureScreenshot", "{}", cancellationToken);
        return answer.RootElement.GetProperty("result").GetProperty("data").GetBytesFromBase64();
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
            _process.Dispose();
        }

        // Its helpers may still be writing their last files.
        for (var attempt = 0; attempt < 20 && _profile.Exists; attempt++)
        {
            try
            {
                _profile.Delete(recursive: true);
                return;
            }
            catch (IOException)
            {
                await Task.Delay(100, CancellationToken.None);
                _profile.Refresh();
            }
        }
    }

    private async Task StartAsync(string chromium, Uri address, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(chromium) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[
            "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--window-size=900,900", "--remote-debugging-port=0",
            "--user-data-dir=" + _profile.FullName, address.ToString()])
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        // Chromium writes the port it took into its profile.
        var portFile = Path.Combine(_profile.FullName, "DevToolsActivePort");
        while (!File.Exists(portFile) || (await File.ReadAllLinesAsync(portFile, cancellationToken)).Length < 2)
        {
            await Task.Delay(50, cancellationToken);
        }

        var port = (await File.ReadAllLinesAsync(portFile, cancellationToken))[0];
        await _socket.ConnectAsync(await FindPageAsync(port, cancellationToken), cancellationToken);
    }

    private static async Task<Uri> FindPageAsync(string port, CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        while (true)
        {
            using var list = JsonDocument.Parse(await client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/json/list"), cancellationToken));
            foreach (var target in list.RootElement.EnumerateArray().Where(t => t.GetProperty("type").GetString() == "page"))
            {
                return new Uri(target.GetProperty("webSocketDebuggerUrl").GetString()!);
            }

            await Task.Delay(50, cancellationToken);
        }
    }

    private async Task<JsonDocument> CallAsync(string method, string parameters, CancellationToken cancellationToken)
    {
        var id = ++_lastId;
        var message = System.Text.Encoding.UTF8.GetBytes($"{{\"id\":{id},\"method\":\"{method}\",\"params\":{parameters}}}");
        await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        while (true)
        {
            var answer = JsonDocument.Parse(await ReceiveAsync(cancellationToken));
            if (answer.RootElement.TryGetProperty("id", out var answered) && answered.GetInt32() == id)
            {
                return answer;
            }

            answer.Dispose();
        }
    }

    private async Task<byte[]> ReceiveAsync(CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return message.ToArray();
            }
        }
    }
}

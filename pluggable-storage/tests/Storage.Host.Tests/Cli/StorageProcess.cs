using System.Diagnostics;
using System.Text;

namespace Storage.Host.Tests.Cli;

/// <summary>The program <c>storage</c>, run as a user runs it.</summary>
internal sealed class StorageProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _error = new();

    private StorageProcess(Process process) => _process = process;

    /// <summary>Runs a command to its end.</summary>
    internal static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        string directory, CancellationToken cancellationToken, params string[] arguments)
    {
        using var storage = Start(directory, arguments);
        var output = await storage._process.StandardOutput.ReadToEndAsync(cancellationToken);
        return (await storage.ExitAsync(cancellationToken), output, storage.Error);
    }

    internal static StorageProcess Start(string directory, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Storage.Host"))
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("STORAGE_URL");
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var storage = new StorageProcess(Process.Start(start)!);
        storage._process.StandardInput.Close();
        storage._process.ErrorDataReceived += (_, line) =>
        {
            lock (storage._error)
            {
                storage._error.AppendLine(line.Data);
            }
        };
        storage._process.BeginErrorReadLine();
        return storage;
    }

    internal string Error
    {
        get
        {
            lock (_error)
            {
                return _error.ToString();
            }
        }
    }

    internal async Task<string?> ReadLineAsync(CancellationToken cancellationToken) =>
        await _process.StandardOutput.ReadLineAsync(cancellationToken);

    /// <summary>The processes this one has started and that still run.</summary>
    internal IReadOnlyList<int> Children() => [.. Directory.EnumerateDirectories("/proc")
        .Select(d => int.TryParse(Path.GetFileName(d), out var id) ? id : 0)
        .Where(id => id > 0 && ParentOf(id) == _process.Id)];

    /// <summary>Presses Ctrl+C.</summary>
    internal void Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    internal async Task<int> ExitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static int ParentOf(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}

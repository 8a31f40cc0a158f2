using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Storage.Tests.Servers;

/// <summary>A server that a test starts on loopback and ends with the test.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly ProcessStartInfo _start;
    private Process? _process;

    internal ServerProcess(string program, IEnumerable<string> arguments, string workingDirectory)
    {
        _start = new ProcessStartInfo(program)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
        {
            _start.ArgumentList.Add(argument);
        }
    }

    /// <summary>Skips the test, by name and with the way out, when a program is not installed.</summary>
    internal static string Require(string program, string package)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(p => Path.Combine(p, program)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"{program} is not installed: apt-get install {package}");
        return path!;
    }

    /// <summary>Makes a directory in memory where there is one: SIGKILL does not lose what is there, and syncs cost nothing.</summary>
    internal static string DataDirectory()
    {
        var parent = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        return Directory.CreateDirectory(Path.Combine(parent, "storage-test-" + Guid.NewGuid().ToString("n"))).FullName;
    }

    /// <summary>Finds a port below those that the system gives to outgoing connections: one of those can be taken before the server has it.</summary>
    /// <remarks>The port 10,000 above, which a Redis cluster uses for its bus, is below them too.</remarks>
    internal static int FreePort()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(10_000, 22_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Another server has it.
            }
        }
    }

    /// <summary>Starts the server and waits until its port takes connections.</summary>
    internal async Task StartAsync(int port, CancellationToken cancellationToken)
    {
        _process = Process.Start(_start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var deadline = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
                return;
            }
            catch (SocketException) when (!_process.HasExited && deadline.Elapsed < TimeSpan.FromSeconds(20))
            {
                await Task.Delay(20, cancellationToken);
            }
        }
    }

    /// <summary>Ends the server as the loss of its machine would: SIGKILL.</summary>
    internal async Task KillAsync(CancellationToken cancellationToken)
    {
        if (_process is null)
        {
            return;
        }

        _process.Kill();
        await _process.WaitForExitAsync(cancellationToken);
        _process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        if (_process is null)
        {
            return;
        }

        _process.Kill();
        _process.WaitForExit(5000);
        _process.Dispose();
    }
}

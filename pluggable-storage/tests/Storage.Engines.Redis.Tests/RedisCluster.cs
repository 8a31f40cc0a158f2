using System.Diagnostics;
using System.Globalization;
using Storage.Tests.Servers;

namespace Storage.Engines.Redis.Tests;

/// <summary>A cluster of three primaries on loopback, each with a replica; every write is synced by its server.</summary>
internal sealed class RedisCluster : IDisposable
{
    private const int Primaries = 3;
    private readonly string _directory = ServerProcess.DataDirectory();
    private readonly List<(ServerProcess Process, int Port)> _nodes = [];

    internal RedisCluster()
    {
        var program = ServerProcess.Require("redis-server", "redis-server");
        for (var i = 0; i < 2 * Primaries; i++)
        {
            var port = ServerProcess.FreePort();
            var folder = Directory.CreateDirectory(Path.Combine(_directory, port.ToString(CultureInfo.InvariantCulture))).FullName;
            var process = new ServerProcess(
                program,
                [
                    "--port", port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", folder, "--daemonize", "no",
                    "--cluster-enabled", "yes", "--cluster-node-timeout", "800", "--appendonly", "yes", "--appendfsync", "always", "--save", "",
                    "--repl-diskless-sync-delay", "0",
                ],
                folder);
            _nodes.Add((process, port));
        }
    }

    internal string Configuration => string.Join(',', _nodes.Select(n => $"127.0.0.1:{n.Port}")) + ",connectRetry=10";

    internal async Task StartAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(_nodes.Select(n => n.Process.StartAsync(n.Port, cancellationToken)));
        await CliAsync(
            ["--cluster", "create", .. _nodes.Select(n => $"127.0.0.1:{n.Port}"), "--cluster-replicas", "1", "--cluster-yes"], cancellationToken);

        // Every node must know that the cluster is whole, and every primary its replica.
        foreach (var (_, port) in _nodes)
        {
            while (!(await CliAsync(["-p", $"{port}", "cluster", "info"], cancellationToken)).Contains("cluster_state:ok", StringComparison.Ordinal)
                || !await IsInStepAsync(port, cancellationToken))
            {
                await Task.Delay(50, cancellationToken);
            }
        }
    }

    /// <summary>Kills the primary a key belongs to; its replica takes over after the node time-out.</summary>
    internal async Task KillPrimaryOfAsync(string key, CancellationToken cancellationToken)
    {
        var slot = (await CliAsync(["-p", $"{_nodes[0].Port}", "cluster", "keyslot", key], cancellationToken)).Trim();
        var nodes = await CliAsync(["-p", $"{_nodes[0].Port}", "cluster", "nodes"], cancellationToken);
        var number = int.Parse(slot, CultureInfo.InvariantCulture);
        var line = nodes.Split('\n').Select(l => l.Split(' ')).First(w => w.Length > 8 && w[2].Contains("master", StringComparison.Ordinal)
            && w[8..].Any(range => range.Split('-') is [var from, var to] && number >= int.Parse(from, CultureInfo.InvariantCulture)
                && number <= int.Parse(to, CultureInfo.InvariantCulture)));
        var port = int.Parse(line[1].Split('@')[0].Split(':')[1], CultureInfo.InvariantCulture);
        await _nodes.Single(n => n.Port == port).Process.KillAsync(cancellationToken);
    }

    public void Dispose()
    {
        _nodes.ForEach(n => n.Process.Dispose());
        Directory.Delete(_directory, recursive: true);
    }

    private static async Task<bool> IsInStepAsync(int port, CancellationToken cancellationToken)
    {
        var info = await CliAsync(["-p", $"{port}", "info", "replication"], cancellationToken);
        return info.Contains("role:master", StringComparison.Ordinal)
            ? info.Contains("state=online", StringComparison.Ordinal)
            : info.Contains("master_link_status:up", StringComparison.Ordinal);
    }

    private static async Task<string> CliAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(ServerProcess.Require("redis-cli", "redis-tools")) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        Assert.True(process.ExitCode == 0, $"redis-cli {string.Join(' ', arguments)}: {output}{await error}");
        return output;
    }
}

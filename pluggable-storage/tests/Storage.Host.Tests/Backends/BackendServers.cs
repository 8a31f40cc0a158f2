using System.Globalization;
using Storage.Tests.Servers;

namespace Storage.Host.Tests.Backends;

/// <summary>A Redis server and an etcd member of their own on loopback, and a folder for the rest.</summary>
internal sealed class BackendServers : IDisposable
{
    private readonly string _directory = ServerProcess.DataDirectory();
    private readonly (int Redis, int Etcd, int Peer) _ports = (ServerProcess.FreePort(), ServerProcess.FreePort(), ServerProcess.FreePort());
    private readonly ServerProcess _redis;
    private readonly ServerProcess _etcd;

    internal BackendServers()
    {
        var (redis, etcd) = (ServerProcess.Require("redis-server", "redis-server"), ServerProcess.Require("etcd", "etcd-server"));
        _redis = new ServerProcess(
            redis,
            [
                "--port", _ports.Redis.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", _directory,
                "--appendonly", "yes", "--appendfsync", "always", "--save", "", "--daemonize", "no",
            ],
            _directory);
        var peer = $"http://127.0.0.1:{_ports.Peer}";
        _etcd = new ServerProcess(
            etcd,
            [
                "--name", "m", "--data-dir", Path.Combine(_directory, "etcd"), "--listen-client-urls", Etcd, "--advertise-client-urls", Etcd,
                "--listen-peer-urls", peer, "--initial-advertise-peer-urls", peer, "--initial-cluster", $"m={peer}", "--log-level", "error",
            ],
            _directory);
    }

    internal string Redis => $"127.0.0.1:{_ports.Redis}";

    internal string Etcd => $"http://127.0.0.1:{_ports.Etcd}";

    internal Task StartAsync(CancellationToken cancellationToken) => Task.WhenAll(
        _redis.StartAsync(_ports.Redis, cancellationToken), _etcd.StartAsync(_ports.Etcd, cancellationToken));

    internal string Folder(string name) => Path.Combine(_directory, name);

    public void Dispose()
    {
        _redis.Dispose();
        _etcd.Dispose();
        Directory.Delete(_directory, recursive: true);
    }
}

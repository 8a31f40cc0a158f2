using System.Globalization;
using Storage.Tests.Servers;

namespace Storage.Engines.Etcd.Tests;

/// <summary>An etcd cluster of its own on loopback.</summary>
internal sealed class EtcdCluster : IDisposable
{
    private readonly string _directory = ServerProcess.DataDirectory();
    private readonly List<(ServerProcess Process, int Port)> _members = [];

    internal EtcdCluster(int size)
    {
        var program = ServerProcess.Require("etcd", "etcd-server");
        var ports = Enumerable.Range(0, 2 * size).Select(_ => ServerProcess.FreePort()).ToArray();
        var cluster = string.Join(',', Enumerable.Range(0, size).Select(i => $"m{i}=http://127.0.0.1:{ports[size + i]}"));
        for (var i = 0; i < size; i++)
        {
            var client = $"http://127.0.0.1:{ports[i]}";
            var peer = $"http://127.0.0.1:{ports[size + i]}";
            var process = new ServerProcess(
                program,
                [
                    "--name", $"m{i.ToString(CultureInfo.InvariantCulture)}", "--data-dir", Path.Combine(_directory, $"m{i}"),
                    "--listen-client-urls", client, "--advertise-client-urls", client,
                    "--listen-peer-urls", peer, "--initial-advertise-peer-urls", peer,
                    "--initial-cluster", cluster, "--initial-cluster-state", "new", "--log-level", "error",
                    // On loopback a leader is missed sooner than over a network; the default waits a second or two for every election.
                    "--heartbeat-interval", "50", "--election-timeout", "500",
                ],
                _directory);
            _members.Add((process, ports[i]));
        }
    }

    internal EtcdStoreOptions Options => new()
    {
        Members = [.. _members.Select(m => new Uri($"http://127.0.0.1:{m.Port}"))],
    };

    internal Task StartAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_members.Select(m => m.Process.StartAsync(m.Port, cancellationToken)));

    internal Task KillAsync(int member, CancellationToken cancellationToken) => _members[member].Process.KillAsync(cancellationToken);

    internal Task RestartAsync(int member, CancellationToken cancellationToken) =>
        _members[member].Process.StartAsync(_members[member].Port, cancellationToken);

    public void Dispose()
    {
        _members.ForEach(m => m.Process.Dispose());
        Directory.Delete(_directory, recursive: true);
    }
}

using System.Net.Sockets;
using System.Text;

namespace Storage.Http.Tests;

/// <summary>Measures memory, which is that of the whole program: no other test runs beside it.</summary>
[CollectionDefinition(nameof(AnnouncedBodyTests), DisableParallelization = true)]
[Collection(nameof(AnnouncedBodyTests))]
public sealed class AnnouncedBodyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_announced_bodies_that_never_come_take_no_memory()
    {
        await using var server = await RunningServer.StartAsync(Cancel);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clients = new List<TcpClient>();
        for (var i = 0; i < 40; i++)
        {
            var client = new TcpClient();
            clients.Add(client);
            await client.ConnectAsync(server.Address.Host, server.Address.Port, Cancel);
            await client.GetStream().WriteAsync(
                Encoding.ASCII.GetBytes($"PUT /v1/objects/slow-{i} HTTP/1.1\r\nHost: x\r\nContent-Length: 67108864\r\n\r\na"), Cancel);
        }

        using var put = await server.SendAsync(HttpMethod.Put, "/v1/objects/alive", [1]);
        Assert.Equal(204, (int)put.StatusCode);
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        clients.ForEach(c => c.Dispose());

        Assert.True(grown < 100 << 20, $"{grown >> 20} MiB for bodies that have not come");
    }
}

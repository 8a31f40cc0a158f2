using System.Diagnostics;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using PluginKit.FaultPlugin;
using PluginKit.Host;
using PluginKit.Protocol.Security;
using PluginKit.Serving;

namespace PluginKit.Integration.Tests.Security;

/// <summary>Who is not the other side gets nothing, on the main socket and on the broker's.</summary>
public sealed class HostileClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Mutual_tls_refuses_plain_text_no_certificate_and_another_certificate(bool onBroker)
    {
        await using var client = await FaultPluginProcess.StartAsync(FaultPluginProcess.Options("relay"));
        await using var server = await BrokerServer.StartAsync(client.Broker, app => RelayMapping.Map(app, "host"), null, Token);
        var path = onBroker ? Directory.GetFiles(Path.GetDirectoryName(client.Address.Address)!, "host*").Single() : client.Address.Address;
        using var other = PluginCertificate.Create(TimeProvider.System);

        Assert.False(await AnswersPlainAsync(path));
        Assert.False(await AnswersTlsAsync(path, null));
        Assert.False(await AnswersTlsAsync(path, other));
        Assert.True(await client.CheckHealthAsync(Token));
    }

    [Fact]
    public async Task Plain_socket_refuses_another_user_whatever_the_file_mode()
    {
        Assert.SkipUnless(Environment.UserName == "root" && File.Exists("/usr/bin/setpriv") && File.Exists("/usr/bin/python3"), "needs root, setpriv and python3: apt-get install util-linux python3");
        await using var client = await FaultPluginProcess.StartAsync(FaultPluginProcess.Options("healthy") with { MutualTls = false });
        var path = client.Address.Address;
        var closed = new Dictionary<string, UnixFileMode>();
        for (var folder = Path.GetDirectoryName(path); folder is not null && folder != Path.GetTempPath().TrimEnd('/'); folder = Path.GetDirectoryName(folder))
        {
            closed[folder] = File.GetUnixFileMode(folder);
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        }

        File.SetUnixFileMode(path, (UnixFileMode)0b110_110_110);
        try
        {
            // The preface of HTTP/2; a server that takes the connection answers with its settings.
            const string Script = "import socket,sys\ns=socket.socket(socket.AF_UNIX)\ns.connect(sys.argv[1])\ns.settimeout(5)\ntry:\n s.sendall(b'PRI * HTTP/2.0\\r\\n\\r\\nSM\\r\\n\\r\\n'+bytes([0,0,0,4,0,0,0,0,0]))\n print(len(s.recv(100)))\nexcept ConnectionError: print(0)";
            var own = await Go.GoPrograms.RunAsync("/usr/bin/python3", "-c", Script, path);
            var stranger = await Go.GoPrograms.RunAsync("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "/usr/bin/python3", "-c", Script, path);

            Assert.NotEqual("0\n", own.Output);
            Assert.True(stranger.Output == "0\n", stranger.Output + stranger.Error);
        }
        finally
        {
            // The run folder is the whole process's: the tests after this one find it closed again.
            foreach (var (folder, mode) in closed)
            {
                File.SetUnixFileMode(folder, mode);
            }
        }
    }

    [Fact]
    public async Task Run_folder_is_for_the_owner_only_and_its_sockets_too()
    {
        await using var client = await FaultPluginProcess.StartAsync(FaultPluginProcess.Options("healthy"));
        var folder = Path.GetDirectoryName(client.Address.Address)!;

        Assert.Equal((UnixFileMode)0b111_000_000, File.GetUnixFileMode(folder));
        Assert.Equal((UnixFileMode)0b111_000_000, File.GetUnixFileMode(Path.GetDirectoryName(folder)!));
        Assert.Equal((UnixFileMode)0, File.GetUnixFileMode(client.Address.Address) & (UnixFileMode)0b000_111_111);
        Assert.InRange(client.Address.Address.Length, 1, 107);
    }

    private static async Task<bool> AnswersPlainAsync(string path)
    {
        await using var stream = await ConnectAsync(path);
        await stream.WriteAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\u0004\0\0\0\0\0"u8.ToArray(), Token);
        return await ReadAsync(stream);
    }

    private static async Task<bool> AnswersTlsAsync(string path, X509Certificate2? certificate)
    {
        await using var tls = new SslStream(await ConnectAsync(path));
        try
        {
            await tls.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions
                {
                    TargetHost = "localhost",
                    ApplicationProtocols = [SslApplicationProtocol.Http2],
                    ClientCertificates = certificate is null ? null : [certificate],
#pragma warning disable CA5359 // The client is the attacker here: it trusts anybody.
                    RemoteCertificateValidationCallback = (_, _, _, _) => true,
#pragma warning restore CA5359
                },
                Token);
            await tls.WriteAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\u0004\0\0\0\0\0"u8.ToArray(), Token);
            return await ReadAsync(tls);
        }
        catch (Exception e) when (e is IOException or AuthenticationException)
        {
            return false;
        }
    }

    // An HTTP/2 server that accepts a client begins with a SETTINGS frame (type 4); an alert or the end is a refusal.
    private static async Task<bool> ReadAsync(Stream stream)
    {
        var bytes = new byte[9];
        try
        {
            return await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, Token).AsTask().WaitAsync(TimeSpan.FromSeconds(12), Token) == bytes.Length
                && bytes[3] == 4;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static async Task<Stream> ConnectAsync(string path)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), Token);
        return new NetworkStream(socket, ownsSocket: true);
    }
}

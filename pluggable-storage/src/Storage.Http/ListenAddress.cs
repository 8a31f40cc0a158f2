using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Storage.Http;

/// <summary>An address to listen on.</summary>
internal static class ListenAddress
{
    /// <summary>Listens on the address of a URL.</summary>
    internal static void Add(KestrelServerOptions kestrel, string url, HttpProtocols protocols) =>
        kestrel.Listen(Of(url), new Uri(url).Port, listen => listen.Protocols = protocols);

    /// <summary>Gives the address a URL stands for.</summary>
    /// <exception cref="ArgumentException">The host is a name.</exception>
    internal static IPAddress Of(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.PathAndQuery != "/" || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
        {
            throw new ArgumentException($"'{url}' is no address to listen on; write http://ADDRESS:PORT and nothing else");
        }

        return uri.Host == "localhost" ? IPAddress.Loopback
            : IPAddress.TryParse(uri.DnsSafeHost, out var parsed) ? parsed
            : throw new ArgumentException($"'{url}' names a host; give an IP address of this machine, or localhost");
    }
}

// NOCTX010: the list of Go's noctx in .NET terms.
using System.Data.Common;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace ListedApis;

class Situations
{
    // situation: HTTP
    Task A(HttpClient c) => c.GetAsync("u"); // want NOCTX010
    // situation: HTTP JSON extension
    Task B(HttpClient c) => c.GetFromJsonAsync<int>("u"); // want NOCTX010
    // situation: DNS
    Task C() => Dns.GetHostAddressesAsync("h"); // want NOCTX010
    // situation: synchronous DNS
    object D() => Dns.GetHostEntry("h"); // want NOCTX010
    // situation: database
    Task E(DbCommand c) => c.ExecuteNonQueryAsync(); // want NOCTX010
    // situation: process
    void F(Process p) => p.WaitForExit(); // want NOCTX010
    // situation: socket
    Task G(TcpClient c) => c.ConnectAsync("h", 1); // want NOCTX010
    // situation: token given
    Task H(HttpClient c, CancellationTokenSource s) => c.GetAsync("u", s.Token);
    // situation: not on the list
    Task I() => File.ReadAllTextAsync("p");
    // situation: clean-up
    async Task J(DbTransaction t) { try { await Task.Yield(); } finally { await t.CommitAsync(); } }
    // situation: overload for those who have no token
    Task K(HttpClient c) => c.GetAsync("u");
    Task K(HttpClient c, CancellationToken ct) => c.GetAsync("u", ct);
}

using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Storage.Contracts;
using Storage.Http;
using Storage.Http.Console;
using Storage.Http.Problems;

namespace Storage.Host.Cli;

/// <summary>Talks to a running service over HTTP.</summary>
internal sealed class ServiceClient(Uri service) : IStorage
{
    private readonly HttpClient _http = new() { BaseAddress = service, Timeout = TimeSpan.FromMinutes(5) };

    /// <summary>Says whether something answers there at all.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(2));
        try
        {
            using var response = await _http.GetAsync(new Uri("/v1/backends", UriKind.Relative), limit.Token);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    public async ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Get, Path(key), null, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        await ThrowIfFailedAsync(response, cancellationToken);
        return await response.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    public async ValueTask PutAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Put, Path(key), new ReadOnlyMemoryContent(value), cancellationToken);
        await ThrowIfFailedAsync(response, cancellationToken);
    }

    public async ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Delete, Path(key), null, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }

        await ThrowIfFailedAsync(response, cancellationToken);
        return true;
    }

    public async ValueTask<StorageHealth> HealthAsync(CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Get, "/healthz", null, cancellationToken);
        return response.IsSuccessStatusCode
            ? StorageHealth.Serving
            : StorageHealth.NotServing((await response.Content.ReadAsStringAsync(cancellationToken)).Trim());
    }

    /// <summary>Asks for the state of the service.</summary>
    public async Task<ConsoleState> StateAsync(CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Get, "/v1/backends", null, cancellationToken);
        await ThrowIfFailedAsync(response, cancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return ConsoleStateJson.Default.TryDeserialize(bytes, out var state, out var error) && state is not null
            ? state
            : throw new ServiceException($"the service at {service} answers something else than a state: {error?.Message}");
    }

    /// <summary>Asks for a swap.</summary>
    /// <returns>Whether it worked, and what the service says.</returns>
    public async Task<(bool Succeeded, string Message)> SwapAsync(SwapOrder order, CancellationToken cancellationToken)
    {
        var options = string.Concat(order.Options.Select(o => $"&option={Uri.EscapeDataString($"{o.Key}={o.Value}")}"));
        var path = $"/v1/console/swap?to={Uri.EscapeDataString(order.Backend)}&discard={(order.Discard ? "true" : "false")}{options}";
        using var response = await SendAsync(HttpMethod.Post, path, null, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Conflict)
        {
            await ThrowIfFailedAsync(response, cancellationToken);
        }

        return (response.IsSuccessStatusCode, (await response.Content.ReadAsStringAsync(cancellationToken)).Trim());
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    // In base64url every key fits, whatever its bytes.
    private static string Path(string key)
    {
        StorageLimits.CheckKey(key);
        return "/v1/objects?key64=" + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key));
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        // Not through Uri's canonical form, which refuses addresses as long as a large key's.
        using var request = new HttpRequestMessage(
            method, new Uri(service.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        request.Content = content;
        request.Headers.Add("X-Storage-Console", "1");
        try
        {
            return await _http.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException e) when (e.InnerException is SocketException)
        {
            throw new ServiceException($"no service answers at {service}; start one with storage serve, or name another with --url", e);
        }
        catch (HttpRequestException e)
        {
            throw new ServiceException($"the service at {service} broke off: {e.Message}", e);
        }
    }

    private async Task ThrowIfFailedAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode)
        {
            return;
        }

        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        throw new ServiceException(ProblemDocumentJson.Default.TryDeserialize(bytes, out var problem, out _) && problem is not null
            ? $"{problem.Detail} ({problem.Type}, status {problem.Status})"
            : $"the service at {service} answers with status {(int)response.StatusCode}; is it a storage service?");
    }
}

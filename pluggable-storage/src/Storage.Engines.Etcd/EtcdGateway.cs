using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Storage.Contracts;

namespace Storage.Engines.Etcd;

/// <summary>Sends calls to a member that takes them, and turns failures into the errors of the contract.</summary>
internal sealed class EtcdGateway : IDisposable
{
    private readonly HttpClient _client;
    private readonly IReadOnlyList<Uri> _members;
    private int _preferred;

    internal EtcdGateway(EtcdStoreOptions options)
    {
        _members = options.Members;
        _client = new HttpClient(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(2) }) { Timeout = options.Timeout };
    }

    internal async Task<TResponse> CallAsync<TRequest, TResponse>(
        string path, TRequest request, JsonTypeInfo<TRequest> requestType, JsonTypeInfo<TResponse> responseType,
        CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(request, requestType);
        Exception? refused = null;
        for (var attempt = 0; attempt < _members.Count; attempt++)
        {
            var member = Volatile.Read(ref _preferred);
            try
            {
                return await SendAsync(_members[member], path, body, responseType, cancellationToken).ConfigureAwait(false);
            }
            catch (HttpRequestException e) when (WasNotSent(e))
            {
                // Nothing reached that member, so another may be asked without doing anything twice.
                refused = e;
                Interlocked.CompareExchange(ref _preferred, (member + 1) % _members.Count, member);
            }
            catch (HttpRequestException e)
            {
                Interlocked.CompareExchange(ref _preferred, (member + 1) % _members.Count, member);
                throw Unavailable($"the connection to {_members[member]} broke: {e.Message}", e);
            }
            catch (TaskCanceledException e) when (!cancellationToken.IsCancellationRequested)
            {
                Interlocked.CompareExchange(ref _preferred, (member + 1) % _members.Count, member);
                throw Unavailable($"{_members[member]} did not answer within {_client.Timeout.TotalSeconds:0.#} s", e);
            }
        }

        throw Unavailable($"no member takes connections: {refused?.Message}", refused);
    }

    public void Dispose() => _client.Dispose();

    private static bool WasNotSent(HttpRequestException failure) =>
        failure.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
        && failure.InnerException is SocketException or TimeoutException or null;

    private static StorageException Unavailable(string message, Exception? cause) => new(StorageError.Unavailable, "etcd: " + message, cause);

    private async Task<TResponse> SendAsync<TResponse>(
        Uri member, string path, byte[] body, JsonTypeInfo<TResponse> responseType, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await _client.PostAsync(new Uri(member, path), content, cancellationToken).ConfigureAwait(false);
        var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            throw Refusal(answer);
        }

        return JsonSerializer.Deserialize(answer, responseType) ?? throw Unavailable("an empty answer", null);
    }

    private static StorageException Refusal(byte[] answer)
    {
        EtcdMessages.Failure? failure = null;
        try
        {
            failure = JsonSerializer.Deserialize(answer, EtcdJson.Default.Failure);
        }
        catch (JsonException)
        {
            // A proxy in between answers as it likes.
        }

        // The numbers of gRPC's status codes.
        var error = failure?.Code switch
        {
            3 => StorageError.InvalidArgument,
            7 or 16 => StorageError.PermissionDenied,
            8 => StorageError.ResourceExhausted,
            9 => StorageError.FailedPrecondition,
            15 => StorageError.DataLoss,
            _ => StorageError.Unavailable,
        };
        return new StorageException(error, $"etcd: {failure?.Error ?? "an answer that is not of etcd"}");
    }
}

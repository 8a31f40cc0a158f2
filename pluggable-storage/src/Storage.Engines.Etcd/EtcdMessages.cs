using System.Text.Json.Serialization;

namespace Storage.Engines.Etcd;

/// <summary>The messages of etcd's JSON gateway that the store uses: bytes are base64, numbers of 64 bits are strings.</summary>
/// <remarks>etcd.io/docs/v3.4/dev-guide/api_grpc_gateway.</remarks>
internal static class EtcdMessages
{
    internal sealed record RangeRequest(
        [property: JsonPropertyName("key")] byte[] Key,
        [property: JsonPropertyName("range_end")] byte[]? RangeEnd = null,
        [property: JsonPropertyName("limit")] string? Limit = null,
        [property: JsonPropertyName("keys_only")] bool KeysOnly = false,
        [property: JsonPropertyName("count_only")] bool CountOnly = false,
        [property: JsonPropertyName("revision")] string? Revision = null);

    internal sealed record RangeResponse(
        [property: JsonPropertyName("kvs")] KeyValue[]? Entries,
        [property: JsonPropertyName("more")] bool More,
        [property: JsonPropertyName("count")] string? Count,
        [property: JsonPropertyName("header")] Header? Header = null);

    internal sealed record Header([property: JsonPropertyName("revision")] string? Revision);

    internal sealed record KeyValue(
        [property: JsonPropertyName("key")] byte[]? Key,
        [property: JsonPropertyName("value")] byte[]? Value);

    internal sealed record PutRequest(
        [property: JsonPropertyName("key")] byte[] Key,
        [property: JsonPropertyName("value")] byte[] Value);

    internal sealed record DeleteRequest([property: JsonPropertyName("key")] byte[] Key);

    internal sealed record DeleteResponse([property: JsonPropertyName("deleted")] string? Deleted);

    internal sealed record Empty;

    internal sealed record Failure(
        [property: JsonPropertyName("error")] string? Error,
        [property: JsonPropertyName("code")] int Code);
}

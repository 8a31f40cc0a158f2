using System.Text.Json.Serialization;

namespace Storage.Engines.Etcd;

/// <summary>The JSON of the gateway, compiled ahead.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(EtcdMessages.RangeRequest))]
[JsonSerializable(typeof(EtcdMessages.RangeResponse))]
[JsonSerializable(typeof(EtcdMessages.PutRequest))]
[JsonSerializable(typeof(EtcdMessages.DeleteRequest))]
[JsonSerializable(typeof(EtcdMessages.DeleteResponse))]
[JsonSerializable(typeof(EtcdMessages.Empty))]
[JsonSerializable(typeof(EtcdMessages.Failure))]
internal sealed partial class EtcdJson : JsonSerializerContext;

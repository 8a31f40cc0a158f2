using ValidatorRs;

namespace Storage.Http.Requests;

/// <summary>What a request for an object asks for, before any of its body is read.</summary>
internal sealed class ObjectRequest
{
    /// <value>The key; any text, at most 64 KiB as UTF-8.</value>
    [Rules("utf8max=65536")]
    public required string Key { get; init; }

    /// <value>The length of the body in bytes, where the request says it.</value>
    [Rules("omitnil,min=0,max=67108864")]
    public long? Length { get; init; }

    /// <value>The Range header.</value>
    [Rules("omitempty,max=1024")]
    public string? Range { get; init; }

    /// <value>The precondition headers, joined.</value>
    [Rules("omitempty,max=8192")]
    public string? Precondition { get; init; }
}

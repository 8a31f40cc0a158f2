using ValidatorRs;

namespace Storage.Http.Requests;

/// <summary>What a swap asks for.</summary>
internal sealed class SwapRequest
{
    /// <value>The name of the backend to go to.</value>
    [Rules("required,max=100,printascii")]
    public required string To { get; init; }

    /// <value>Whether content in the way is removed: true or false.</value>
    [Rules("omitempty,oneof=true false")]
    public string? Discard { get; init; }

    /// <value>Options of the backend, each as name=value.</value>
    [Rules("max=32,dive,required,max=4096,contains==,startsnotwith==")]
    public required IReadOnlyList<string> Option { get; init; }
}

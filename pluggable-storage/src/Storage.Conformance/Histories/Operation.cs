using System.Globalization;

namespace Storage.Conformance.Histories;

/// <summary>One call as its client saw it.</summary>
/// <param name="Kind">What was asked.</param>
/// <param name="Key">The key.</param>
/// <param name="Value">The value put or read; null for absent, for a delete, and for a read of unknown outcome.</param>
/// <param name="Existed">What a delete answered.</param>
/// <param name="Call">When the call was made: a number that rises over the whole history.</param>
/// <param name="Return">When it returned; null when its outcome is unknown: it took effect at any later time, or never.</param>
public sealed record Operation(OperationKind Kind, string Key, ValueDigest? Value, bool Existed, long Call, long? Return)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        var what = Kind switch
        {
            OperationKind.Get => $"get -> {Value?.ToString() ?? "absent"}",
            OperationKind.Put => $"put {Value}",
            _ => $"delete -> {(Existed ? "existed" : "absent")}",
        };
        var end = Return?.ToString(CultureInfo.InvariantCulture) ?? "unknown";
        return string.Create(CultureInfo.InvariantCulture, $"{what} [{Call}..{end}]");
    }
}

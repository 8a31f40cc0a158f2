using System.Runtime.CompilerServices;

namespace ValidatorRs.Async;

/// <summary>One question that must be awaited: does this value of this object obey this rule?</summary>
internal sealed record AsyncQuestion(AsyncRule Rule, object? Value, object? Owner, object? Root)
{
    // Objects are told apart by reference; boxes of a struct are made anew in each round and are compared by content.
    public bool Equals(AsyncQuestion? other) =>
        other is not null && ReferenceEquals(Rule, other.Rule) && IsSame(Owner, other.Owner) && (IsSame(Value, other.Value) || (Value is string && Equals(Value, other.Value)));

    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Rule), Owner is null or ValueType ? 0 : RuntimeHelpers.GetHashCode(Owner));

    private static bool IsSame(object? left, object? right) => ReferenceEquals(left, right) || (left is ValueType && left.Equals(right));
}

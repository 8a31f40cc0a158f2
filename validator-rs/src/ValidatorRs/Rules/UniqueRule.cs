using System.Collections;
using ValidatorRs.Running;

namespace ValidatorRs.Rules;

/// <summary><c>unique</c>: no two elements, or values of a dictionary, are equal; <c>unique=Sku</c> compares that member of each.</summary>
internal sealed class UniqueRule(string? member) : Rule("unique", member is null ? [] : [member])
{
    public override NullHandling Nulls => NullHandling.Fail;

    public override RuleCall? Bind(Type valueType) =>
        typeof(IEnumerable).IsAssignableFrom(valueType) && valueType != typeof(string) ? StaticCall.Of<IEnumerable, UniqueRule>(Holds, this) : null;

    public override string Message(string displayName) =>
        member is null ? $"{displayName} must not hold the same value twice." : $"{displayName} must not hold the same {member} twice.";

    public static bool Holds(IEnumerable value, UniqueRule rule)
    {
        if (SequenceWalk.IsDefault(value))
        {
            return true;
        }

        var seen = new HashSet<object>();
        var sawNull = false;
        var elements = value is IDictionary dictionary ? dictionary.Values : value;
        var rest = Counting.Longest;
        foreach (var element in elements)
        {
            if (rest-- == 0 && Counting.Known(elements) is null)
            {
                throw Counting.TooLong();
            }

            var item = rule.Of(element);
            if (item is null ? sawNull : !seen.Add(item))
            {
                return false;
            }

            sawNull |= item is null;
        }

        return true;
    }

    private object? Of(object? element) =>
        ArgumentText.Length == 0 || element is null ? element : FieldPath.Read(element, ArgumentText);
}

using Storage.Conformance.Histories;

namespace Storage.Conformance.Tests.Histories;

/// <summary>Decides linearizability by trying every order: slow, and too simple to be wrong in the same way.</summary>
internal static class EveryOrder
{
    internal static bool IsLinearizable(IReadOnlyList<Operation> history) => Try([.. history], null);

    private static bool Try(List<Operation> left, ValueDigest? value)
    {
        if (left.All(o => o.Return is null))
        {
            return true;
        }

        foreach (var next in left)
        {
            if (left.Any(o => o != next && o.Return < next.Call) || !Fits(next, value))
            {
                continue;
            }

            List<Operation> rest = [.. left.Where(o => !ReferenceEquals(o, next))];
            if (Try(rest, next.Kind switch { OperationKind.Get => value, OperationKind.Put => next.Value, _ => null }))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(Operation operation, ValueDigest? value) => operation.Kind switch
    {
        OperationKind.Get => operation.Value == value,
        OperationKind.Put => true,
        _ => operation.Return is null || operation.Existed == value.HasValue,
    };
}

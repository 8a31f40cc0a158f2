namespace Storage.Conformance.Histories;

/// <summary>Decides whether a history of a store is linearizable, key by key.</summary>
/// <remarks>
/// Linearizability is local (Herlihy and Wing, 1990): a store is linearizable when each key is. Each key is one register,
/// absent at first, searched with the algorithm of Wing and Gong (1993) and the memory of Lowe (2017).
/// </remarks>
public static class LinearizabilityChecker
{
    /// <summary>Checks a history.</summary>
    /// <param name="history">The operations of all clients, in any order; every value is written at most once.</param>
    public static LinearizabilityVerdict Check(IReadOnlyList<Operation> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        foreach (var operations in history.GroupBy(o => o.Key, StringComparer.Ordinal))
        {
            var search = new RegisterSearch([.. operations.OrderBy(o => o.Call)]);
            if (!search.Run())
            {
                return new LinearizabilityVerdict(
                    false,
                    $"{CaseContext.Show(operations.Key)}: no order of its {operations.Count()} operations explains '{search.Blocking}'; "
                    + $"before it: {string.Join("; ", search.Context(5))}");
            }
        }

        return new LinearizabilityVerdict(true, "");
    }
}

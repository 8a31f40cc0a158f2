using System.ComponentModel;

namespace ThreeGens.Mocks;

/// <summary>Matches a call with more than seven arguments: seven here, the others in a match of their own, as tuples nest.</summary>
/// <param name="first">The expectations of the first seven arguments.</param>
/// <param name="rest">The expectations of the others.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MatchRest<T1, T2, T3, T4, T5, T6, T7, TRest, TRestMatch>(
    Match<T1, T2, T3, T4, T5, T6, T7> first, TRestMatch rest) : IMatch<ValueTuple<T1, T2, T3, T4, T5, T6, T7, TRest>>
    where TRest : struct
    where TRestMatch : struct, IMatch<TRest>
{
    /// <inheritdoc/>
    public bool Matches(in ValueTuple<T1, T2, T3, T4, T5, T6, T7, TRest> args) => first.Matches(FirstSeven(args)) && rest.Matches(args.Rest);

    /// <inheritdoc/>
    public bool TryGetExact(out ValueTuple<T1, T2, T3, T4, T5, T6, T7, TRest> args)
    {
        var isExact = first.TryGetExact(out var seven) & rest.TryGetExact(out var others);
        args = new(seven.Item1, seven.Item2, seven.Item3, seven.Item4, seven.Item5, seven.Item6, seven.Item7, others);
        return isExact;
    }

    /// <inheritdoc/>
    public void Visit(IArgVisitor visitor, in ValueTuple<T1, T2, T3, T4, T5, T6, T7, TRest> args)
    {
        first.Visit(visitor, FirstSeven(args));
        rest.Visit(visitor, args.Rest);
    }

    private static (T1, T2, T3, T4, T5, T6, T7) FirstSeven(in ValueTuple<T1, T2, T3, T4, T5, T6, T7, TRest> args) =>
        (args.Item1, args.Item2, args.Item3, args.Item4, args.Item5, args.Item6, args.Item7);
}

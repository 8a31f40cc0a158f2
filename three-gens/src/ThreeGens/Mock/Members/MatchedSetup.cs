namespace ThreeGens.Mocks;

/// <summary>Is a setup with the expectations that choose it.</summary>
internal sealed class MatchedSetup<TMatch, TArgs, TResult, TFunc, TAction> : Setup<TResult, TFunc, TAction>
    where TMatch : struct, IMatch<TArgs>
    where TFunc : Delegate
    where TAction : Delegate
{
    private readonly TMatch _match;

    public MatchedSetup(in TMatch match, string file, int line)
        : base(file, line) => _match = match;

    /// <value>The setup made before this one, or null.</value>
    public MatchedSetup<TMatch, TArgs, TResult, TFunc, TAction>? Older { get; set; }

    /// <value>The setup before this one that is not found by hash, or null.</value>
    public MatchedSetup<TMatch, TArgs, TResult, TFunc, TAction>? OlderInexact { get; set; }

    /// <value>The position among the member's setups; later ones win.</value>
    public int Ordinal { get; set; }

    public bool Matches(in TArgs args) => _match.Matches(args);

    public bool TryGetExact(out TArgs args) => _match.TryGetExact(out args);

    public void Visit(IArgVisitor visitor, in TArgs args) => _match.Visit(visitor, args);

    public string Describe() => ArgDescription.Of<TMatch, TArgs>(_match);
}

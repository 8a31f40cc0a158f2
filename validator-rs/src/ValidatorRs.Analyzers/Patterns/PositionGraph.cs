namespace ValidatorRs.Analyzers.Patterns;

/// <summary>Is a pattern as a graph of its character sets: which may come first, after one another, and last (Glushkov's automaton).</summary>
internal sealed class PositionGraph
{
    // A pattern beyond this is not looked into: pairs of positions are what costs.
    private const int Limit = 160;
    private readonly List<CharSet> _sets = [];
    private readonly List<List<int>> _follow = [];

    private PositionGraph()
    {
    }

    public IReadOnlyList<CharSet> Sets => _sets;

    /// <value>For each position those that may come next, each as often as there are ways: of <c>(a+)+</c> one way is inside and one outside.</value>
    public IReadOnlyList<IReadOnlyList<int>> Follow => _follow;

    /// <value>The positions a match may begin with.</value>
    public HashSet<int> First { get; private set; } = [];

    /// <value>The positions a match may end with, without anything that must come after.</value>
    public HashSet<int> Last { get; private set; } = [];

    /// <summary>Builds the graph; null for a pattern that is too large.</summary>
    public static PositionGraph? Of(PatternNode pattern)
    {
        var graph = new PositionGraph();
        try
        {
            var part = graph.Add(pattern);
            graph.First = part.First;
            graph.Last = part.Last;
            return graph;
        }
        catch (TooLargeException)
        {
            return null;
        }
    }

    private Part Add(PatternNode node) => node switch
    {
        CharNode one => Position(one.Set),

        // The end is a position that no character fits: what leads to it can fail there.
        EndNode => Position(CharSet.Of()),
        RowNode row => row.Parts.Aggregate(Part.Empty, (before, part) => Join(before, Add(part))),
        ChoiceNode choice => choice.Parts.Select(Add).Aggregate((one, other) => new Part([.. one.First, .. other.First], [.. one.Last, .. other.Last], one.CanBeEmpty || other.CanBeEmpty)),
        RepeatNode repeat => Repeat(repeat),
        _ => throw new InvalidOperationException(),
    };

    private Part Position(CharSet set)
    {
        if (_sets.Count == Limit)
        {
            throw new TooLargeException();
        }

        _sets.Add(set);
        _follow.Add([]);
        return new Part([_sets.Count - 1], [_sets.Count - 1], false);
    }

    private Part Join(Part one, Part other)
    {
        foreach (var last in one.Last)
        {
            _follow[last].AddRange(other.First);
        }

        return new Part(
            one.CanBeEmpty ? [.. one.First, .. other.First] : one.First,
            other.CanBeEmpty ? [.. one.Last, .. other.Last] : other.Last,
            one.CanBeEmpty && other.CanBeEmpty);
    }

    private Part Repeat(RepeatNode repeat)
    {
        var row = Part.Empty;
        for (var i = 0; i < repeat.Min - (repeat.Max is null ? 1 : 0); i++)
        {
            row = Join(row, Add(repeat.Part));
        }

        return Join(row, repeat.Max is { } max ? UpTo(repeat.Part, max - repeat.Min) : Again(repeat.Part, repeat.Min == 0));
    }

    private Part Again(PatternNode node, bool canBeEmpty)
    {
        var part = Add(node);
        foreach (var last in part.Last)
        {
            _follow[last].AddRange(part.First);
        }

        return canBeEmpty ? part with { CanBeEmpty = true } : part;
    }

    // a{0,3} is (a(a(a)?)?)?: written side by side, two of three would be found in three ways.
    private Part UpTo(PatternNode node, int count) => count <= 0 ? Part.Empty : Join(Add(node), UpTo(node, count - 1)) with { CanBeEmpty = true };

    private sealed record Part(HashSet<int> First, HashSet<int> Last, bool CanBeEmpty)
    {
        public static Part Empty => new([], [], true);
    }

    private sealed class TooLargeException : Exception;
}

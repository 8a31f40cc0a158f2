using System.Text;

namespace ValidatorRs.Analyzers.Patterns;

/// <summary>Finds patterns that a backtracking engine may try in exponentially many ways.</summary>
/// <remarks>
/// A pattern is exponentially ambiguous when some text leads from a position back to itself on two different ways (Weber and Seidl,
/// "On the degree of ambiguity of finite automata", 1991): each repetition of that text doubles the ways. It takes a match that fails
/// in the end to go through them, so something must still be wanted behind the loop.
/// </remarks>
internal static class Ambiguity
{
    /// <summary>Gives the beginning of a text that takes exponential time, the text that is repeated in it included; null when none is found.</summary>
    public static string? Find(string pattern)
    {
        if (PatternReader.Read(pattern) is not { } node || PositionGraph.Of(node) is not { } graph)
        {
            return null;
        }

        for (var position = 0; position < graph.Sets.Count; position++)
        {
            // Without anything behind it a loop cannot fail.
            if (!graph.Last.Contains(position) && Loop(graph, position) is { } word && Way(graph, position) is { } start)
            {
                return Text(start, word);
            }
        }

        return null;
    }

    private static string Text(string start, string word)
    {
        var text = new StringBuilder(start);
        while (text.Length < start.Length + 24)
        {
            text.Append(word);
        }

        return text.ToString();
    }

    /// <summary>Finds a text that leads from a position back to it on two ways: a walk over pairs from (p, p) by a pair of two to (p, p).</summary>
    private static string? Loop(PositionGraph graph, int position)
    {
        var seen = new HashSet<(int, int, bool)> { (position, position, false) };
        var queue = new Queue<(int One, int Other, bool Apart, string Text)>([(position, position, false, "")]);
        while (queue.Count > 0)
        {
            var (one, other, apart, text) = queue.Dequeue();
            for (var i = 0; i < graph.Follow[one].Count; i++)
            {
                for (var j = 0; j < graph.Follow[other].Count; j++)
                {
                    var (nextOne, nextOther) = (graph.Follow[one][i], graph.Follow[other][j]);
                    if (graph.Sets[nextOne].Common(graph.Sets[nextOther]) is not { } c)
                    {
                        continue;
                    }

                    var isApart = apart || nextOne != nextOther || (one == other && i != j);
                    if (isApart && nextOne == position && nextOther == position)
                    {
                        return text + c;
                    }

                    if (seen.Add((nextOne, nextOther, isApart)))
                    {
                        queue.Enqueue((nextOne, nextOther, isApart, text + c));
                    }
                }
            }
        }

        return null;
    }

    // The shortest text that leads to a position.
    private static string? Way(PositionGraph graph, int position)
    {
        var seen = new HashSet<int>(graph.First);
        var queue = new Queue<(int At, string Text)>();
        foreach (var first in graph.First)
        {
            if (graph.Sets[first].Common(graph.Sets[first]) is { } c)
            {
                queue.Enqueue((first, c.ToString()));
            }
        }

        while (queue.Count > 0)
        {
            var (at, text) = queue.Dequeue();
            if (at == position)
            {
                return text;
            }

            foreach (var next in graph.Follow[at].Where(seen.Add))
            {
                if (graph.Sets[next].Common(graph.Sets[next]) is { } c)
                {
                    queue.Enqueue((next, text + c));
                }
            }
        }

        return null;
    }
}

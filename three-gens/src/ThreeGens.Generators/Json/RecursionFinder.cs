namespace ThreeGens.Generators.Json;

/// <summary>Finds the objects whose values may contain values of the same type: only they need a depth counter.</summary>
internal static class RecursionFinder
{
    public static JsonShape[] Mark(JsonShape[] shapes)
    {
        for (var i = 0; i < shapes.Length; i++)
        {
            if (shapes[i] is ObjectShape shape && HasParts(shapes, shape) && Reaches(shapes, i))
            {
                shapes[i] = shape with { IsRecursive = true };
            }
        }

        return shapes;
    }

    // Most objects are made of values that contain nothing: no need to search.
    private static bool HasParts(JsonShape[] shapes, ObjectShape shape)
    {
        if (!shape.Variants.IsEmpty)
        {
            return true;
        }

        foreach (var member in shape.Members)
        {
            if (member.Shape >= 0 && shapes[member.Shape] is not (ScalarShape or EnumShape))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Reaches(JsonShape[] shapes, int start)
    {
        var seen = new bool[shapes.Length];
        var pending = new Stack<int>();
        pending.Push(start);
        while (pending.Count > 0)
        {
            foreach (var next in Parts(shapes[pending.Pop()]))
            {
                if (next == start)
                {
                    return true;
                }

                if (!seen[next])
                {
                    seen[next] = true;
                    pending.Push(next);
                }
            }
        }

        return false;
    }

    private static IEnumerable<int> Parts(JsonShape shape) => shape switch
    {
        NullableShape nullable => [nullable.Underlying],
        SequenceShape sequence => [sequence.Element],
        DictionaryShape dictionary => [dictionary.Key, dictionary.Value],
        ObjectShape type => type.Members.Select(m => m.Shape).Where(i => i >= 0).Concat(type.Variants.Select(v => v.Shape).Where(i => i >= 0)),
        _ => [],
    };
}

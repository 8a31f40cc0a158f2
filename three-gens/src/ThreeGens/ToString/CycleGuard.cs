using System.ComponentModel;

namespace ThreeGens.Text;

/// <summary>Keeps the objects whose text is being written on this thread, so that a cycle ends and a long chain does not exhaust the stack.</summary>
/// <remarks>Generated code calls it only where the graph of types may hold a cycle.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CycleGuard
{
    private const int MaxDepth = 64;

    [ThreadStatic]
    private static object?[]? _open;

    [ThreadStatic]
    private static int _depth;

    /// <summary>Enters an object; gives false, and writes a reference instead, when it is entered already or too deep.</summary>
    public static bool TryEnter(object value, scoped ref TextBuffer text, string typeName)
    {
        var open = _open ??= new object?[MaxDepth];
        for (var i = 0; i < _depth; i++)
        {
            if (ReferenceEquals(open[i], value))
            {
                text.Append("(cycle to ".AsSpan());
                text.Append(typeName);
                text.Append(')');
                return false;
            }
        }

        if (_depth == MaxDepth)
        {
            text.Append(typeName);
            text.Append(" { ... }".AsSpan());
            return false;
        }

        open[_depth++] = value;
        return true;
    }

    /// <summary>Leaves the object entered last.</summary>
    public static void Leave() => _open![--_depth] = null;
}

using System.ComponentModel;

namespace ThreeGens.Text;

/// <summary>Writes the brackets and commas of a list and stops it at its limit.</summary>
/// <param name="maxItems">How many items are written.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct TextList(int maxItems)
{
    private int _written;

    /// <summary>Writes what stands before the next item; gives false when the limit is reached.</summary>
    public bool Next(scoped ref TextBuffer text)
    {
        if (_written == maxItems)
        {
            return false;
        }

        text.Append((_written++ == 0 ? "[" : ", ").AsSpan());
        return !text.HasOverflowed;
    }

    /// <summary>Writes what stands after the last item.</summary>
    /// <param name="text">The buffer.</param>
    /// <param name="count">The number of items the collection has.</param>
    public readonly void End(scoped ref TextBuffer text, int count)
    {
        if (_written == 0)
        {
            text.Append("[".AsSpan());
        }

        if (count > _written)
        {
            text.Append((_written == 0 ? "... " : ", ... ").AsSpan());
            text.AppendFormatted(count - _written);
            text.Append(" more".AsSpan());
        }

        text.Append(']');
    }
}

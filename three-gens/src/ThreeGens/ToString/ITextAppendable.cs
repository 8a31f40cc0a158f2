using System.ComponentModel;

namespace ThreeGens.Text;

/// <summary>Is implemented by generated code: a type that writes its text into a buffer.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITextAppendable
{
    /// <summary>Writes the value's text.</summary>
    /// <param name="text">The buffer.</param>
    void AppendTo(scoped ref TextBuffer text);
}

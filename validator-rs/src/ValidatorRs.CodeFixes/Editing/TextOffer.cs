using Microsoft.CodeAnalysis.Text;

namespace ValidatorRs.CodeFixes.Editing;

/// <summary>Is one way to mend a report: its title and the changes to the file.</summary>
internal sealed record TextOffer(string Title, params TextChange[] Changes)
{
    public static TextChange Insert(int at, string text) => new(new TextSpan(at, 0), text);

    public static TextChange Delete(TextSpan span) => new(span, "");
}

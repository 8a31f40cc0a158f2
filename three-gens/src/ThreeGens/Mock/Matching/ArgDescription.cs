using System.Text;

namespace ThreeGens.Mocks;

/// <summary>Collects the descriptions of all expectations of a call: <c>"a", any</c>.</summary>
internal sealed class ArgDescription : IArgVisitor
{
    private readonly StringBuilder _text = new();

    public static string Of<TMatch, TArgs>(TMatch match)
        where TMatch : IMatch<TArgs>
    {
        var description = new ArgDescription();
        match.Visit(description, default!);
        return description._text.ToString();
    }

    public void Visit<T>(Arg<T> expected, T actual) => _text.Append(_text.Length == 0 ? "" : ", ").Append(expected);
}

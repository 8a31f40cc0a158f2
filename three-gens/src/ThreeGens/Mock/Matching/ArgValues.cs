using System.Text;

namespace ThreeGens.Mocks;

/// <summary>Collects the arguments of a recorded call: <c>"b", 5</c>.</summary>
internal sealed class ArgValues : IArgVisitor
{
    private readonly StringBuilder _text = new();

    public static string Of<TMatch, TArgs>(in TArgs args)
        where TMatch : struct, IMatch<TArgs>
    {
        var values = new ArgValues();
        default(TMatch).Visit(values, args);
        return values._text.ToString();
    }

    public void Visit<T>(Arg<T> expected, T actual) => _text.Append(_text.Length == 0 ? "" : ", ").Append(ValueText.Of(actual));
}

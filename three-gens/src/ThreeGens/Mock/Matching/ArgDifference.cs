namespace ThreeGens.Mocks;

/// <summary>Counts and describes the arguments that miss their expectation.</summary>
/// <param name="names">The parameters' names, in order.</param>
internal sealed class ArgDifference(string[] names) : IArgVisitor
{
    private readonly List<string> _misses = [];
    private int _position;

    public int Count => _misses.Count;

    public void Visit<T>(Arg<T> expected, T actual)
    {
        var position = _position++;
        if (!expected.Matches(actual))
        {
            var name = position < names.Length ? names[position] : "argument";
            _misses.Add($"{name} was {ValueText.Of(actual)}, expected {expected}");
        }
    }

    public override string ToString() => string.Join("; ", _misses);
}

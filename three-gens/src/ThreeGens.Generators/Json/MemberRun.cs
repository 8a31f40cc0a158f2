using System.Globalization;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Writes neighbouring members of an object as one run: room is reserved once for all that have a bound, and once for each text.</summary>
/// <param name="writer">Where the code goes.</param>
internal sealed class MemberRun(SourceWriter writer)
{
    private const string Put = "global::ThreeGens.Json.JsonPut.";

    // A larger request could be more than what a pipe or a small buffer has left, and would waste it.
    private const int LargestReservation = 1024;

    // What a text needs besides its prefix: the closing quote, or "null" in place of the opening one.
    private const int TextTail = 4;

    private readonly List<Piece> _pieces = [];
    private bool _isDeclared;

    /// <summary>Adds bytes known at compile time.</summary>
    public void AddRaw(string json) => AddBounded(json.Length, $"at = ref {Put}Raw(ref at, {JsonText.Utf8(json)});");

    /// <summary>Adds a value of bounded length.</summary>
    /// <param name="length">The bound, that of the prefix included.</param>
    /// <param name="lines">Code that moves <c>at</c> behind the value.</param>
    public void AddBounded(int length, params string[] lines) => _pieces.Add(new Piece(length, lines, null));

    /// <summary>Adds a text, which may be null.</summary>
    public void AddText(string json, string value) =>
        _pieces.Add(new Piece(json.Length + 1 + TextTail, [], $"{JsonText.Utf8(json + "\"")}, {value}"));

    /// <summary>Writes what has been added; other methods of the output can be called behind it.</summary>
    public void Flush()
    {
        var next = 0;
        while (next < _pieces.Count)
        {
            next = Reserve(next);
        }

        if (_pieces.Count > 0)
        {
            writer.Line("output.Commit(ref at);");
            _pieces.Clear();
        }
    }

    /// <summary>Writes the pieces that one reservation serves, and gives the index of the first that it does not.</summary>
    private int Reserve(int first)
    {
        var length = _pieces[first].Length;
        var end = first + 1;
        while (end < _pieces.Count && _pieces[end].Text is null && length + _pieces[end].Length <= LargestReservation)
        {
            length += _pieces[end++].Length;
        }

        var bound = length.ToString(CultureInfo.InvariantCulture);
        var at = _isDeclared ? "at" : "ref var at";
        _isDeclared = true;
        if (_pieces[first].Text is { } text)
        {
            writer.Line($"{at} = ref output.PutString({(first == 0 ? "" : "ref at, ")}{text}, {bound});");
        }
        else
        {
            if (first > 0)
            {
                writer.Line("output.Commit(ref at);");
            }

            writer.Line($"{at} = ref output.Reserve({bound});");
        }

        for (var i = first; i < end; i++)
        {
            foreach (var line in _pieces[i].Lines)
            {
                writer.Line(line);
            }
        }

        return end;
    }

    /// <summary>A piece of a run.</summary>
    /// <param name="Length">The bytes it needs at most; of a text, those besides the text.</param>
    /// <param name="Lines">The code of a bounded piece.</param>
    /// <param name="Text">The arguments of a text, which reserves for itself and for what is behind it; or null.</param>
    private sealed record Piece(int Length, string[] Lines, string? Text);
}

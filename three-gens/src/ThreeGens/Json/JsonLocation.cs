using System.Buffers;
using System.Globalization;
using System.Text;

namespace ThreeGens.Json;

/// <summary>Says where in a document something is.</summary>
/// <param name="Path">The JSONPath of the value, as System.Text.Json writes it: <c>$.lines[2].price</c>.</param>
/// <param name="Line">Lines before it.</param>
/// <param name="Column">Bytes before it on its line.</param>
/// <param name="Offset">Bytes before it in the document.</param>
internal readonly record struct JsonLocation(string Path, long Line, long Column, long Offset)
{
    private static readonly SearchValues<char> NeedBrackets = SearchValues.Create(" .[]'\"\\/\t\n\r\f\b");

    /// <summary>Scans a document from its start to an offset. What lies before has been read, so it is well-formed.</summary>
    public static JsonLocation Find(ReadOnlySpan<byte> json, int offset)
    {
        offset = Math.Min(offset, json.Length);
        var before = json[..offset];
        var lastBreak = before.LastIndexOf((byte)'\n');
        return new JsonLocation(FindPath(json, offset), before.Count((byte)'\n'), offset - lastBreak - 1, offset);
    }

    private static string FindPath(ReadOnlySpan<byte> json, int offset)
    {
        var levels = new List<Level>();
        for (var i = 0; i < offset; i++)
        {
            switch (json[i])
            {
                case (byte)'{':
                    levels.Add(new Level(null, 0));
                    break;
                case (byte)'[':
                    levels.Add(new Level(null, 0, IsArray: true));
                    break;
                case (byte)'}' or (byte)']':
                    if (levels.Count > 0)
                    {
                        levels.RemoveAt(levels.Count - 1);
                    }

                    break;
                case (byte)',':
                    NextMember(levels);
                    break;
                case (byte)'"':
                    i = PassString(json, i, offset, levels);
                    break;
                default:
                    break;
            }
        }

        return Render(levels);
    }

    private static void NextMember(List<Level> levels)
    {
        if (levels.Count > 0)
        {
            var level = levels[^1];
            levels[^1] = level.IsArray ? level with { Index = level.Index + 1 } : level with { Name = null };
        }
    }

    /// <summary>Passes over a string and takes it as the name of its level where it is one; gives the index of its last byte.</summary>
    private static int PassString(ReadOnlySpan<byte> json, int start, int offset, List<Level> levels)
    {
        var end = start + 1;
        while (end < offset && json[end] != '"')
        {
            end += json[end] == '\\' ? 2 : 1;
        }

        var isName = levels.Count > 0 && levels[^1] is { IsArray: false, Name: null };
        if (isName && end < offset)
        {
            levels[^1] = levels[^1] with { Name = Decode(json[(start + 1)..end]) };
        }

        return end;
    }

    private static string Decode(ReadOnlySpan<byte> name)
    {
        if (name.IndexOf((byte)'\\') < 0)
        {
            return Encoding.UTF8.GetString(name);
        }

        var decoded = new byte[name.Length];
        var length = JsonEscapes.Decode(name, decoded, out _);
        return Encoding.UTF8.GetString(decoded, 0, length);
    }

    private static string Render(List<Level> levels)
    {
        var path = new StringBuilder("$");
        foreach (var level in levels)
        {
            if (level.IsArray)
            {
                path.Append(CultureInfo.InvariantCulture, $"[{level.Index}]");
            }
            else if (level.Name is { } name)
            {
                var isPlain = !name.AsSpan().ContainsAny(NeedBrackets);
                path.Append(isPlain ? $".{name}" : $"['{name}']");
            }
        }

        return path.ToString();
    }

    private readonly record struct Level(string? Name, int Index, bool IsArray = false);
}

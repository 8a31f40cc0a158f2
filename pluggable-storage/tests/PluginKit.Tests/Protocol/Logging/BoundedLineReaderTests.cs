using System.Text;
using CsCheck;
using PluginKit.Protocol.Logging;

namespace PluginKit.Tests.Protocol.Logging;

public sealed class BoundedLineReaderTests
{
    private readonly List<(string Line, long Cut)> _lines = [];

    [Fact]
    public void Feed_in_any_pieces_gives_the_same_lines()
    {
        Gen.Int[0, 6].List[0, 60].Select(Gen.Int[1, 7]).Sample((codes, step) =>
        {
            var text = string.Concat(codes.Select(c => "ab\n\r\nxé"[c]));
            var whole = Read(text, Encoding.UTF8.GetByteCount(text) + 1);
            var pieces = Read(text, step);
            return whole.SequenceEqual(pieces);
        });
    }

    [Fact]
    public void Feed_long_line_is_cut_once_and_counted()
    {
        var reader = new BoundedLineReader(8, (line, cut) => _lines.Add((line, cut)));

        reader.Feed(Encoding.UTF8.GetBytes(new string('x', 1000) + "\nnext\n"));

        Assert.Equal([("xxxxxxxx", 992L), ("next", 0L)], _lines);
    }

    [Fact]
    public void Complete_gives_the_line_without_an_end()
    {
        var reader = new BoundedLineReader(8, (line, cut) => _lines.Add((line, cut)));

        reader.Feed("a\r\nb"u8);
        reader.Complete();
        reader.Complete();

        Assert.Equal([("a", 0L), ("b", 0L)], _lines);
    }

    private static List<string> Read(string text, int step)
    {
        var lines = new List<string>();
        var reader = new BoundedLineReader(1024, (line, _) => lines.Add(line));
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var i = 0; i < bytes.Length; i += step)
        {
            reader.Feed(bytes.AsSpan(i, Math.Min(step, bytes.Length - i)));
        }

        reader.Complete();
        return lines;
    }
}

using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ValidatorRs.Reports;

/// <summary>Reads the cells of a path and writes them in the two text forms.</summary>
internal static class PathText
{
    private const int RecursionLimit = 32;

    public static PathSegment[] Segments(PathCell? leaf)
    {
        var count = 0;
        for (var cell = leaf; cell is not null; cell = cell.Parent)
        {
            count += cell.Node is null && cell.Index < 0 ? 0 : 1;
        }

        var segments = count == 0 ? [] : new PathSegment[count];
        for (var cell = leaf; cell is not null; cell = cell.Parent)
        {
            if (cell.Node is not null || cell.Index >= 0)
            {
                segments[--count] = Segment(cell);
            }
        }

        return segments;
    }

    /// <summary>Writes the dotted form straight from the cells when they are few and plain, which is the rule.</summary>
    public static string Dotted(PathCell leaf)
    {
        var depth = 0;
        for (var cell = leaf; cell is not null; cell = cell.Parent)
        {
            if (++depth > RecursionLimit || cell.Node is not (null or MemberNode))
            {
                return Dotted(Segments(leaf));
            }
        }

        // hot: OursInvalid
        if (depth == 1)
        {
            return leaf.Node is MemberNode only ? only.Name : Dotted(Segments(leaf));
        }

        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        var isFirst = true;
        Append(ref text, leaf, ref isFirst);
        return text.ToStringAndClear();
    }

    /// <summary>Writes <c>Items[2].Sku</c>, <c>Map["key"].Sku</c>, <c>Grid[0,1]</c>.</summary>
    public static string Dotted(ReadOnlySpan<PathSegment> segments)
    {
        if (segments is [{ Kind: PathSegmentKind.Member, Name: var only }])
        {
            return only;
        }

        var text = new StringBuilder();
        foreach (var segment in segments)
        {
            _ = segment.Kind switch
            {
                PathSegmentKind.Member when text.Length > 0 => text.Append('.').Append(segment.Name),
                PathSegmentKind.Member => text.Append(segment.Name),
                PathSegmentKind.Index => text.Append('[').Append(segment.Name).Append(']'),
                PathSegmentKind.Key => text.Append("[\"").Append(Escape(segment.Name)).Append("\"]"),
                _ => text.Append(".Keys[\"").Append(Escape(segment.Name)).Append("\"]"),
            };
        }

        return text.ToString();
    }

    /// <summary>Writes a JSON Pointer (RFC 6901); a multi-dimensional index becomes one token per dimension.</summary>
    public static string Pointer(ReadOnlySpan<PathSegment> segments)
    {
        var text = new StringBuilder();
        foreach (var segment in segments)
        {
            if (segment.Kind == PathSegmentKind.Index)
            {
                text.Append('/').Append(segment.Name.Replace(',', '/'));
                continue;
            }

            text.Append('/');
            foreach (var c in segment.JsonName)
            {
                _ = c switch
                {
                    '~' => text.Append("~0"),
                    '/' => text.Append("~1"),
                    _ => text.Append(c),
                };
            }
        }

        return text.ToString();
    }

    private static void Append(ref DefaultInterpolatedStringHandler text, PathCell cell, ref bool isFirst)
    {
        if (cell.Parent is { } parent)
        {
            Append(ref text, parent, ref isFirst);
        }

        if (cell.Node is MemberNode member)
        {
            text.AppendLiteral(isFirst ? "" : ".");
            text.AppendLiteral(member.Name);
            isFirst = false;
        }
        else if (cell.Index >= 0)
        {
            text.AppendLiteral("[");
            text.AppendFormatted(cell.Index);
            text.AppendLiteral("]");
            isFirst = false;
        }
    }

    private static string Escape(string key) =>
        key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static PathSegment Segment(PathCell cell) => cell.Node switch
    {
        MemberNode member => new PathSegment(PathSegmentKind.Member, member.Name, member.JsonName),
        DictionaryKey { IsKeyItself: true } key => new PathSegment(PathSegmentKind.KeyItself, key.Text, key.Text),
        DictionaryKey key => new PathSegment(PathSegmentKind.Key, key.Text, key.Text),
        int[] indices => Index(string.Join(',', indices.Select(i => i.ToString(CultureInfo.InvariantCulture)))),
        _ => Index(cell.Index.ToString(CultureInfo.InvariantCulture)),
    };

    private static PathSegment Index(string text) => new(PathSegmentKind.Index, text, text);
}

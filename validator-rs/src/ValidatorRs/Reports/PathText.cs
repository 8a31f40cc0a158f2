using System.Globalization;
using System.Text;

namespace ValidatorRs.Reports;

/// <summary>Reads the steps of a path and writes them in the two text forms.</summary>
internal static class PathText
{
    public static PathSegment[] Segments(PathTable table, int violation, MemberNode? member)
    {
        var innermost = table.Innermost(violation);
        var count = member is null ? 0 : 1;
        var hidden = 0;
        for (var f = innermost; f >= 0; f = table.Around(f))
        {
            count++;
            hidden += table[f].Node is MemberNode { IsSensitive: true } ? 1 : 0;
        }

        var segments = count == 0 ? [] : new PathSegment[count];
        if (member is not null)
        {
            segments[--count] = Segment(member, 0);
        }

        for (var f = innermost; f >= 0; f = table.Around(f))
        {
            // A key of a dictionary whose content must not be shown is part of that content.
            var node = table[f].Node;
            hidden -= node is MemberNode { IsSensitive: true } ? 1 : 0;
            segments[--count] = Segment(hidden > 0 && node is DictionaryKey key ? new DictionaryKey("*", key.IsKeyItself) : node, table[f].Index);
        }

        return segments;
    }

    /// <summary>Tells whether a violation lies below a member whose content must not be shown.</summary>
    public static bool IsHidden(PathTable table, int violation)
    {
        for (var f = table.Innermost(violation); f >= 0; f = table.Around(f))
        {
            if (table[f].Node is MemberNode { IsSensitive: true })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes the dotted form, straight from the steps when they are members and indices, which is the rule.</summary>
    public static string Dotted(PathTable table, int violation, MemberNode? member)
    {
        // hot: OursInvalid
        var innermost = table.Innermost(violation);
        if (innermost < 0)
        {
            return member?.Name ?? "";
        }

        var length = member is null ? 0 : member.Name.Length + 1;
        for (var f = innermost; f >= 0; f = table.Around(f))
        {
            var node = table[f].Node;
            if (node is MemberNode step)
            {
                length += step.Name.Length + (table.Around(f) < 0 ? 0 : 1);
            }
            else if (node is null)
            {
                length += Digits(table[f].Index) + 2;
            }
            else
            {
                return Dotted(Segments(table, violation, member));
            }
        }

        return string.Create(length, (table, innermost, member), static (text, path) => Fill(text, path.table, path.innermost, path.member));
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

    // The steps are known from the innermost outwards, so the text is written from its end.
    private static void Fill(Span<char> text, PathTable table, int innermost, MemberNode? member)
    {
        var end = text.Length;
        if (member is not null)
        {
            Put(text, ref end, member.Name);
            text[--end] = '.';
        }

        for (var f = innermost; f >= 0; f = table.Around(f))
        {
            if (table[f].Node is MemberNode step)
            {
                Put(text, ref end, step.Name);
                if (end > 0)
                {
                    text[--end] = '.';
                }

                continue;
            }

            text[--end] = ']';
            var index = table[f].Index;
            do
            {
                text[--end] = (char)('0' + (index % 10));
                index /= 10;
            }
            while (index > 0);
            text[--end] = '[';
        }
    }

    private static void Put(Span<char> text, ref int end, string part)
    {
        end -= part.Length;
        part.CopyTo(text[end..]);
    }

    private static int Digits(int number)
    {
        var count = 1;
        for (; number >= 10; number /= 10)
        {
            count++;
        }

        return count;
    }

    private static string Escape(string key) =>
        key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static PathSegment Segment(object? node, int index) => node switch
    {
        MemberNode member => new PathSegment(PathSegmentKind.Member, member.Name, member.JsonName),
        DictionaryKey { IsKeyItself: true } key => new PathSegment(PathSegmentKind.KeyItself, key.Text, key.Text),
        DictionaryKey key => new PathSegment(PathSegmentKind.Key, key.Text, key.Text),
        int[] indices => Index(string.Join(',', indices.Select(i => i.ToString(CultureInfo.InvariantCulture)))),
        _ => Index(index.ToString(CultureInfo.InvariantCulture)),
    };

    private static PathSegment Index(string text) => new(PathSegmentKind.Index, text, text);
}

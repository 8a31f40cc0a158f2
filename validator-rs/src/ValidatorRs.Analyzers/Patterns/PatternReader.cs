namespace ValidatorRs.Analyzers.Patterns;

/// <summary>Reads the regular part of .NET's patterns; null for anything that looks around, backwards or is atomic.</summary>
internal sealed class PatternReader
{
    private readonly string _text;
    private int _at;

    private PatternReader(string text) => _text = text;

    private char Now => _at < _text.Length ? _text[_at] : '\0';

    private bool IsOver => _at >= _text.Length;

    /// <summary>Reads a pattern that the framework accepts.</summary>
    public static PatternNode? Read(string pattern)
    {
        var reader = new PatternReader(pattern);
        return reader.Choice() is { } node && reader.IsOver ? node : null;
    }

    private PatternNode? Choice()
    {
        var parts = new List<PatternNode>();
        do
        {
            if (Row() is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }
        while (Take('|'));

        // The framework makes one set of single characters: (a|b)* is [ab]*.
        var sets = parts.OfType<RowNode>().Select(p => p.Parts is [CharNode one] ? one.Set : null).OfType<CharSet>().ToArray();
        return parts is [var only] ? only : sets.Length == parts.Count ? new CharNode(CharSet.Union(sets)) : new ChoiceNode(parts);
    }

    private RowNode? Row()
    {
        var parts = new List<PatternNode>();
        while (!IsOver && Now is not ('|' or ')'))
        {
            if (Atom() is not { } atom || Repeat(atom) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }

        return new RowNode(parts);
    }

    private PatternNode? Atom()
    {
        switch (_text[_at++])
        {
            case '(':
                return Group();
            case '[':
                return Set() is { } set ? new CharNode(set) : null;
            case '.':
                return new CharNode(CharSet.AnyButNewLine);
            case '^':
                return new RowNode([]);
            case '$':
                return new EndNode();
            case '\\':
                return Escape();
            case var c:
                return new CharNode(CharSet.Of((c, c)));
        }
    }

    private PatternNode? Group()
    {
        if (Take('?') && !Take(':'))
        {
            // A name is only a name; everything else behind a question mark is not regular, or changes the options.
            if (!Take('<') || Now is '=' or '!' || _text.IndexOf('>', _at) is not (> 0 and var end))
            {
                return null;
            }

            _at = end + 1;
        }

        return Choice() is { } inner && Take(')') ? inner : null;
    }

    private PatternNode? Escape()
    {
        if (Now is 'b' or 'B' or 'A')
        {
            _at++;
            return new RowNode([]);
        }

        if (Now is 'z' or 'Z')
        {
            _at++;
            return new EndNode();
        }

        return EscapedSet() is { } set ? new CharNode(set) : null;
    }

    // Digits are references, G looks back, k names one, p and P are categories.
    private CharSet? EscapedSet()
    {
        var c = Now;
        _at++;
        return c switch
        {
            'd' => CharSet.Digits,
            'D' => CharSet.Digits.Complement(),
            'w' => CharSet.Word,
            'W' => CharSet.Word.Complement(),
            's' => CharSet.Space,
            'S' => CharSet.Space.Complement(),
            't' => CharSet.Of(('\t', '\t')),
            'n' => CharSet.Of(('\n', '\n')),
            'r' => CharSet.Of(('\r', '\r')),
            _ when char.IsLetterOrDigit(c) || c == '\0' => null,
            _ => CharSet.Of((c, c)),
        };
    }

    private CharSet? Set()
    {
        var isNegated = Take('^');
        var parts = new List<CharSet>();
        for (var first = true; first || Now != ']'; first = false)
        {
            if (IsOver || SetItem() is not { } item)
            {
                return null;
            }

            parts.Add(item);
        }

        _at++;
        var set = CharSet.Union(parts);
        return isNegated ? set.Complement() : set;
    }

    private CharSet? SetItem()
    {
        var from = _text[_at++];
        if (from == '\\')
        {
            // A range that begins or ends with an escape is rare enough.
            return EscapedSet() is { } set && !(Now == '-' && _at + 1 < _text.Length && _text[_at + 1] != ']') ? set : null;
        }

        if (Now != '-' || _at + 1 >= _text.Length || _text[_at + 1] == ']')
        {
            return CharSet.Of((from, from));
        }

        // [a-z-[aeiou]] takes a set away.
        var to = _text[_at + 1];
        _at += 2;
        return to is '\\' or '[' || to < from ? null : CharSet.Of((from, to));
    }

    private PatternNode? Repeat(PatternNode atom)
    {
        while (true)
        {
            var (min, max) = Count();
            if (min < 0)
            {
                return atom;
            }

            Take('?');
            if (atom is EndNode || max > 100 || min > 100)
            {
                return null;
            }

            atom = new RepeatNode(atom, min, max);
        }
    }

    private (int Min, int? Max) Count()
    {
        switch (Now)
        {
            case '*':
                _at++;
                return (0, null);
            case '+':
                _at++;
                return (1, null);
            case '?':
                _at++;
                return (0, 1);
            case '{' when _text.IndexOf('}', _at) is > 0 and var end:
                var parts = _text.Substring(_at + 1, end - _at - 1).Split(',');
                if (parts.Length > 2 || !int.TryParse(parts[0], out var min))
                {
                    return (-1, null);
                }

                int? max = parts.Length == 1 ? min : int.TryParse(parts[1], out var most) ? most : null;
                _at = end + 1;
                return (min, max);
            default:
                return (-1, null);
        }
    }

    private bool Take(char c)
    {
        if (Now != c || IsOver)
        {
            return false;
        }

        _at++;
        return true;
    }
}

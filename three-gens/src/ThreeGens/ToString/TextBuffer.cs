using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ThreeGens.Text;

/// <summary>Collects text in a caller's span and, where it may grow, in pooled arrays.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct TextBuffer
{
    private readonly bool _canGrow;
    private Span<char> _span;
    private char[]? _pooled;
    private int _length;

    internal TextBuffer(Span<char> initial, bool canGrow, IFormatProvider? provider)
    {
        _span = initial;
        _canGrow = canGrow;
        Provider = provider ?? System.Globalization.CultureInfo.InvariantCulture;
    }

    /// <value>What values are formatted with: the invariant culture unless the caller chose another.</value>
    internal IFormatProvider Provider { get; }

    /// <value>Whether some text did not fit.</value>
    internal bool HasOverflowed { get; private set; }

    internal readonly ReadOnlySpan<char> Written => _span[.._length];

    /// <summary>Gives the text.</summary>
    public readonly override string ToString() => Written.ToString();

    /// <summary>Appends text; null is written as <c>null</c>.</summary>
    public void Append(string? text) => Append((text ?? "null").AsSpan());

    /// <summary>Appends one character.</summary>
    public void Append(char character) => Append(new ReadOnlySpan<char>(in character));

    /// <summary>Appends text.</summary>
    // hot: ObjectText
    public void Append(scoped ReadOnlySpan<char> text)
    {
        if (text.Length <= _span.Length - _length)
        {
            text.CopyTo(_span[_length..]);
            _length += text.Length;
        }
        else
        {
            AppendSlow(text);
        }
    }

    /// <summary>Appends <c>True</c> or <c>False</c>.</summary>
    public void Append(bool value) => Append((value ? bool.TrueString : bool.FalseString).AsSpan());

    /// <summary>Appends a value by its own format.</summary>
    public void AppendFormatted<T>(T value, scoped ReadOnlySpan<char> format = default)
        where T : ISpanFormattable
    {
        int written;
        while (!value.TryFormat(_span[_length..], out written, format, Provider))
        {
            if (!Grow(_span.Length - _length + 1))
            {
                return;
            }
        }

        _length += written;
    }

    /// <summary>Appends the text of an enum value.</summary>
    public void AppendEnum<T>(T value)
        where T : struct, Enum
    {
        int written;
        while (!Enum.TryFormat(value, _span[_length..], out written))
        {
            if (!Grow(_span.Length - _length + 1))
            {
                return;
            }
        }

        _length += written;
    }

    /// <summary>Appends a value whose text is generated.</summary>
    public void AppendNested<T>(T? value)
        where T : ITextAppendable
    {
        if (value is null)
        {
            Append("null");
        }
        else if (!HasOverflowed)
        {
            value.AppendTo(ref this);
        }
    }

    internal void Release()
    {
        if (_pooled is { } pooled)
        {
            _pooled = null;
            ArrayPool<char>.Shared.Return(pooled);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendSlow(scoped ReadOnlySpan<char> text)
    {
        if (Grow(text.Length))
        {
            text.CopyTo(_span[_length..]);
            _length += text.Length;
        }
    }

    private bool Grow(int needed)
    {
        if (!_canGrow)
        {
            // Nothing more may be written, or a later short text would stand where a long one is missing.
            _span = _span[.._length];
            HasOverflowed = true;
            return false;
        }

        var larger = ArrayPool<char>.Shared.Rent(Math.Max(checked(_length + needed), _span.Length * 2));
        Written.CopyTo(larger);
        Release();
        _pooled = larger;
        _span = larger;
        return true;
    }
}

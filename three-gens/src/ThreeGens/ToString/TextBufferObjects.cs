using System.Collections;

namespace ThreeGens.Text;

/// <content>Appends values whose type is known at run time only.</content>
public ref partial struct TextBuffer
{
    private const int MaxItemsOfUnknown = 10;

    /// <summary>Appends a value of any type: its generated text, its own format, the items of a collection, or its ToString.</summary>
    public void AppendValue<T>(T? value, string? format = null)
    {
        // For a value type these casts are folded by the JIT and box nothing, see DefaultInterpolatedStringHandler.
        if (value is ITextAppendable)
        {
            if (!HasOverflowed)
            {
                ((ITextAppendable)value).AppendTo(ref this);
            }
        }
        else if (value is ISpanFormattable)
        {
            AppendSpanFormattable(value, format);
        }
        else
        {
            AppendOther(value, format);
        }
    }

    private void AppendSpanFormattable<T>(T value, string? format)
    {
        format ??= value is DateTime or DateTimeOffset or DateOnly or TimeOnly ? "O" : null;
        int written;
        while (!((ISpanFormattable)value!).TryFormat(_span[_length..], out written, format, Provider))
        {
            if (!Grow(_span.Length - _length + 1))
            {
                return;
            }
        }

        _length += written;
    }

    private void AppendOther(object? value, string? format)
    {
        switch (value)
        {
            case null:
                Append("null");
                break;
            case string text:
                Append(text);
                break;
            case bool flag:
                Append(flag);
                break;
            case IFormattable formattable:
                Append(formattable.ToString(format, Provider));
                break;
            case IDictionary dictionary:
                AppendDictionary(dictionary);
                break;
            case ICollection collection:
                AppendCollection(collection);
                break;
            default:
                Append(value.ToString());
                break;
        }
    }

    private void AppendDictionary(IDictionary dictionary)
    {
        if (!CycleGuard.TryEnter(dictionary, ref this, "dictionary"))
        {
            return;
        }

        try
        {
            var list = new TextList(MaxItemsOfUnknown);
            foreach (DictionaryEntry entry in dictionary)
            {
                if (!list.Next(ref this))
                {
                    break;
                }

                AppendValue(entry.Key);
                Append(": ");
                AppendValue(entry.Value);
            }

            list.End(ref this, dictionary.Count);
        }
        finally
        {
            CycleGuard.Leave();
        }
    }

    private void AppendCollection(ICollection collection)
    {
        if (!CycleGuard.TryEnter(collection, ref this, "collection"))
        {
            return;
        }

        try
        {
            var list = new TextList(MaxItemsOfUnknown);
            foreach (var item in collection)
            {
                if (!list.Next(ref this))
                {
                    break;
                }

                AppendValue(item);
            }

            list.End(ref this, collection.Count);
        }
        finally
        {
            CycleGuard.Leave();
        }
    }
}

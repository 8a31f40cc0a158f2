using System.Collections;
using System.Globalization;
using System.Text;

namespace ThreeGens.Mocks;

/// <summary>Writes values for messages: short, invariant, never failing.</summary>
internal static class ValueText
{
    private const int MaxLength = 120;
    private const int MaxElements = 8;

    public static string Of(object? value)
    {
        try
        {
            return value switch
            {
                null => "null",
                string text => Quote(text, '"'),
                char c => Quote(c.ToString(), '\''),
                bool flag => flag ? "true" : "false",
                Enum => value.GetType().Name + "." + value,
                DateTime or DateTimeOffset => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
                IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
                Delegate => value.GetType().Name,
                IMockObject mocked => "mock of " + mocked.Mock.TypeName,
                IEnumerable elements => Elements(elements),
                _ => Shorten(value.ToString() ?? value.GetType().Name),
            };
        }
        catch (Exception exception)
        {
            // The message being written is about something else; a broken ToString must not hide it.
            return $"{value!.GetType().Name} (its text failed: {exception.GetType().Name})";
        }
    }

    private static string Elements(IEnumerable elements)
    {
        // Enumerating a query or a stream has effects; only what is already in memory is shown.
        if (elements is not ICollection && elements.GetType() is { IsGenericType: true } type && !type.Name.StartsWith("SpanCopy", StringComparison.Ordinal))
        {
            return type.Name;
        }

        var text = new StringBuilder("[");
        var count = 0;
        foreach (var element in elements)
        {
            if (count == MaxElements)
            {
                return text.Append(", …]").ToString();
            }

            text.Append(count++ == 0 ? "" : ", ").Append(Of(element));
        }

        return text.Append(']').ToString();
    }

    private static string Quote(string text, char quote) =>
        quote + Shorten(text).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + quote;

    private static string Shorten(string text) =>
        text.Length <= MaxLength ? text : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, MaxLength)}… ({text.Length} characters)");
}

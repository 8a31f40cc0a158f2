namespace ValidatorRs.Formats;

/// <summary>Translates Go's date layouts, written as a reference date, into .NET's format strings.</summary>
/// <remarks>The elements of Go's package time: <c>Mon Jan 2 15:04:05 MST 2006</c>.</remarks>
internal static class GoLayout
{
    // The longer elements come first: "January" begins with "Jan".
    private static readonly (string Go, string Net)[] Elements =
    [
        ("January", "MMMM"), ("Monday", "dddd"), ("2006", "yyyy"), ("Z07:00", "K"), ("-07:00", "zzz"), ("-0700", "zzz"),
        ("Jan", "MMM"), ("Mon", "ddd"), (".000000000", ".fffffff"), (".000000", ".ffffff"), (".000", ".fff"),
        ("01", "MM"), ("02", "dd"), ("03", "hh"), ("04", "mm"), ("05", "ss"), ("06", "yy"), ("15", "HH"), ("PM", "tt"),
        ("_2", "%d"), ("1", "M"), ("2", "d"), ("3", "h"), ("4", "m"), ("5", "s"),
    ];

    public static string ToNet(string layout)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < layout.Length;)
        {
            var element = Array.Find(Elements, e => layout.AsSpan(i).StartsWith(e.Go, StringComparison.Ordinal));
            if (element.Go is null)
            {
                text.Append('\\').Append(layout[i++]);
                continue;
            }

            text.Append(element.Net);
            i += element.Go.Length;
        }

        // A letter alone would be one of .NET's standard formats: "M" is month and day.
        return text.Length == 1 ? "%" + text : text.ToString();
    }
}

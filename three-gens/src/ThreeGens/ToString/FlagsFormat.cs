namespace ThreeGens.Text;

/// <summary>Takes a flags value apart into names.</summary>
internal static class FlagsFormat
{
    private const string Separator = ", ";

    /// <summary>Gives the text of a value, or null when some bit has no name.</summary>
    /// <remarks>The greatest value that fits is taken first, as System.Enum does; the names come out in ascending order.</remarks>
    public static string? Text(ulong value, ulong[] values, string[] texts)
    {
        if (value == 0)
        {
            return values.Length > 0 && values[0] == 0 ? texts[0] : null;
        }

        Span<int> taken = stackalloc int[64];
        var count = 0;
        var rest = value;
        for (var i = values.Length - 1; i >= 0 && rest != 0; i--)
        {
            var candidate = values[i];
            if (candidate != 0 && (rest & candidate) == candidate)
            {
                rest -= candidate;
                taken[count++] = i;
            }
        }

        if (rest != 0)
        {
            return null;
        }

        if (count == 1)
        {
            return texts[taken[0]];
        }

        var ascending = new string[count];
        for (var i = 0; i < count; i++)
        {
            ascending[i] = texts[taken[count - 1 - i]];
        }

        return string.Join(Separator, ascending);
    }
}

using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ThreeGens.Text;

/// <summary>Holds the small steps that generated enum methods share.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EnumText
{
    /// <summary>Copies a text.</summary>
    public static bool TryCopy(string text, Span<char> destination, out int charsWritten)
    {
        var fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    /// <summary>Copies a text as UTF-8; nothing is written when it does not fit as a whole.</summary>
    public static bool TryCopy(string text, Span<byte> utf8Destination, out int bytesWritten) =>
        Encoding.UTF8.TryGetBytes(text, utf8Destination, out bytesWritten);

    /// <summary>Throws what <see cref="Enum.Parse(Type, string)"/> throws.</summary>
    /// <exception cref="ArgumentException">The text is empty or names no member.</exception>
    /// <exception cref="OverflowException">The number is outside the range of the underlying type.</exception>
    [DoesNotReturn]
    public static void ThrowParse(EnumParseOutcome outcome, ReadOnlySpan<char> text, Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        throw outcome switch
        {
            EnumParseOutcome.Empty => new ArgumentException($"An empty text is no value of {type.Name}.", nameof(text)),
            EnumParseOutcome.Overflow => new OverflowException($"'{text}' is outside the range of the numbers of {type.Name}."),
            _ => new ArgumentException($"'{text}' is no value of {type.Name}: give a name, several separated by commas, or a number.", nameof(text)),
        };
    }

    /// <summary>Checks that an enum of another assembly still has the values it had when the code was generated.</summary>
    /// <param name="names">The names known.</param>
    /// <param name="values">Their values, as unsigned numbers of the enum's width.</param>
    /// <exception cref="InvalidOperationException">A name has another value now, or is gone.</exception>
    public static string[] Guard<TEnum>(string[] names, ulong[] values)
        where TEnum : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(values);
        for (var i = 0; i < names.Length; i++)
        {
            if (!Enum.TryParse<TEnum>(names[i], out var now) || Unsigned(now) != values[i])
            {
                throw new InvalidOperationException(
                    $"{typeof(TEnum).FullName}.{names[i]} is no longer {values[i]}: the assembly that declares it was replaced. Build again against the assembly in use.");
            }
        }

        return names;
    }

    private static ulong Unsigned<TEnum>(TEnum value)
        where TEnum : struct, Enum => System.Runtime.CompilerServices.Unsafe.SizeOf<TEnum>() switch
        {
            1 => System.Runtime.CompilerServices.Unsafe.BitCast<TEnum, byte>(value),
            2 => System.Runtime.CompilerServices.Unsafe.BitCast<TEnum, ushort>(value),
            4 => System.Runtime.CompilerServices.Unsafe.BitCast<TEnum, uint>(value),
            _ => System.Runtime.CompilerServices.Unsafe.BitCast<TEnum, ulong>(value),
        };
}

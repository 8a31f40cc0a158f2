using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ThreeGens.Json;

/// <summary>Writes values of bounded length into memory that <see cref="JsonOutput.Reserve(int)"/> has made sure of; called by generated code only.</summary>
/// <remarks>
/// Generated code adds the bounds of neighbouring members up at compile time, reserves once, and keeps the position in a
/// register: each method takes the place to write at and returns the place behind. Nothing is checked here, so a call
/// without a reservation of the documented number of bytes overwrites foreign memory.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Naming", "CA1720", Justification = "Each method is named after the type it writes, as Utf8JsonReader's Get methods are.")]
public static partial class JsonPut
{
    /// <summary>Copies bytes that are JSON already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Raw(ref byte at, scoped ReadOnlySpan<byte> json)
    {
        Unsafe.CopyBlockUnaligned(ref at, ref MemoryMarshal.GetReference(json), (uint)json.Length);
        return ref Unsafe.Add(ref at, json.Length);
    }

    /// <summary>Writes one byte of punctuation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Byte(ref byte at, byte punctuation)
    {
        at = punctuation;
        return ref Unsafe.Add(ref at, 1);
    }

    /// <summary>Writes <c>null</c>: 4 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Null(ref byte at, scoped ReadOnlySpan<byte> prefix) => ref Raw(ref Raw(ref at, prefix), "null"u8);

    /// <summary>Writes <c>true</c> or <c>false</c>: 5 bytes are needed for either.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Boolean(ref byte at, scoped ReadOnlySpan<byte> prefix, bool value)
    {
        at = ref Raw(ref at, prefix);
        if (value)
        {
            return ref Raw(ref at, "true"u8);
        }

        return ref Raw(ref at, "false"u8);
    }

    /// <summary>Writes a number: at most 20 bytes, 11 for 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Int64(ref byte at, scoped ReadOnlySpan<byte> prefix, long value) =>
        ref JsonDigits.Signed(ref Raw(ref at, prefix), value);

    /// <summary>Writes a number: at most 20 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte UInt64(ref byte at, scoped ReadOnlySpan<byte> prefix, ulong value) =>
        ref JsonDigits.Unsigned(ref Raw(ref at, prefix), value);

    /// <summary>Writes the shortest text that reads back as the same number: at most 32 bytes.</summary>
    /// <exception cref="ArgumentException">The value is NaN or infinite; JSON has no number for it.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Double(ref byte at, scoped ReadOnlySpan<byte> prefix, double value) =>
        ref JsonFloats.Write(ref Raw(ref at, prefix), value);

    /// <summary>Writes the shortest text that reads back as the same number: at most 32 bytes.</summary>
    /// <exception cref="ArgumentException">The value is NaN or infinite; JSON has no number for it.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Single(ref byte at, scoped ReadOnlySpan<byte> prefix, float value) =>
        ref JsonFloats.Write(ref Raw(ref at, prefix), value);

    /// <summary>Writes a number with the scale it has: at most 32 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Decimal(ref byte at, scoped ReadOnlySpan<byte> prefix, decimal value) =>
        ref JsonDecimals.Write(ref Raw(ref at, prefix), value);

    /// <summary>Writes the hyphenated form with its quotes: 38 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Guid(ref byte at, scoped ReadOnlySpan<byte> prefix, Guid value) =>
        ref JsonDates.Guid(ref Raw(ref at, prefix), value);

    /// <summary>Writes ISO 8601 with the fraction and the kind it has, and its quotes: at most 40 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte DateTime(ref byte at, scoped ReadOnlySpan<byte> prefix, DateTime value) =>
        ref JsonDates.DateTime(ref Raw(ref at, prefix), value);

    /// <summary>Writes ISO 8601 with the fraction it has, its offset and quotes: at most 40 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte DateTimeOffset(ref byte at, scoped ReadOnlySpan<byte> prefix, DateTimeOffset value) =>
        ref JsonDates.DateTimeOffset(ref Raw(ref at, prefix), value);

    /// <summary>Writes <c>"yyyy-MM-dd"</c>: 12 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte DateOnly(ref byte at, scoped ReadOnlySpan<byte> prefix, DateOnly value) =>
        ref JsonDates.DateOnly(ref Raw(ref at, prefix), value);

    /// <summary>Writes <c>"HH:mm:ss"</c>, with seven digits of fraction where it has one: at most 32 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte TimeOnly(ref byte at, scoped ReadOnlySpan<byte> prefix, TimeOnly value) =>
        ref JsonDates.TimeSpan(ref Raw(ref at, prefix), value.ToTimeSpan());

    /// <summary>Writes the constant format of .NET, <c>"[-][d.]hh:mm:ss[.fffffff]"</c>: at most 32 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte TimeSpan(ref byte at, scoped ReadOnlySpan<byte> prefix, TimeSpan value) =>
        ref JsonDates.TimeSpan(ref Raw(ref at, prefix), value);
}

using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ThreeGens.Json;

public ref partial struct JsonInput
{
    /// <summary>Reads an ISO 8601 instant; one with an offset becomes local time, as in System.Text.Json.</summary>
    /// <exception cref="JsonReadException">No such string comes next.</exception>
    public DateTime ReadDateTime()
    {
        var start = StartOfValue();
        var text = ReadTextBytes();
        if (IsoDate.TryParse(text, out var ticks, out var consumed))
        {
            if (consumed == text.Length)
            {
                return new DateTime(ticks, DateTimeKind.Unspecified);
            }

            if (consumed == text.Length - 1 && text[^1] == 'Z')
            {
                return new DateTime(ticks, DateTimeKind.Utc);
            }
        }

        // The rare forms (offsets, no seconds, long fractions) are left to the framework, so that both agree on them.
        var reader = Reread(start);
        if (!reader.TryGetDateTime(out var value))
        {
            FailText(start, "an ISO 8601 date and time");
        }

        return value;
    }

    /// <summary>Reads an ISO 8601 instant with its offset; without one it is local, as in System.Text.Json.</summary>
    /// <exception cref="JsonReadException">No such string comes next.</exception>
    public DateTimeOffset ReadDateTimeOffset()
    {
        var start = StartOfValue();
        var text = ReadTextBytes();
        if (IsoDate.TryParse(text, out var ticks, out var consumed) && IsoDate.TryParseOffset(text[consumed..], out var offset)
            && (ulong)(ticks - offset.Ticks) <= (ulong)DateTime.MaxValue.Ticks)
        {
            return new DateTimeOffset(ticks, offset);
        }

        var reader = Reread(start);
        if (!reader.TryGetDateTimeOffset(out var value))
        {
            FailText(start, "an ISO 8601 date and time with an offset");
        }

        return value;
    }

    /// <summary>Reads <c>"yyyy-MM-dd"</c>.</summary>
    /// <exception cref="JsonReadException">No such string comes next.</exception>
    public DateOnly ReadDateOnly()
    {
        var start = StartOfValue();
        var text = ReadTextBytes();
        var days = 0;
        if (text.Length != 10 || !IsoDate.TryParseDate(text, out days))
        {
            FailText(start, "a date, yyyy-MM-dd");
        }

        return DateOnly.FromDayNumber(days);
    }

    /// <summary>Reads a time of day, <c>"HH:mm[:ss[.fffffff]]"</c>.</summary>
    /// <exception cref="JsonReadException">No such string comes next.</exception>
    public TimeOnly ReadTimeOnly()
    {
        var start = StartOfValue();
        var text = ReadTextBytes();
        var value = TimeSpan.Zero;
        var separator = text.IndexOfAny((byte)'.', (byte)':');
        // Without a colon first, the constant format would take digits for days; it would also take a sign before zero.
        if (separator < 0 || text[0] == '-' || text[separator] == '.' || !TryParseConstantFormat(text, out value) || (ulong)value.Ticks >= TimeSpan.TicksPerDay)
        {
            FailText(start, "a time of day, HH:mm:ss");
        }

        return TimeOnly.FromTimeSpan(value);
    }

    /// <summary>Reads the constant format of .NET, <c>"[-][d.]hh:mm[:ss[.fffffff]]"</c>.</summary>
    /// <exception cref="JsonReadException">No such string comes next.</exception>
    public TimeSpan ReadTimeSpan()
    {
        var start = StartOfValue();
        var text = ReadTextBytes();
        if (!TryParseConstantFormat(text, out var value))
        {
            FailText(start, "a duration, [-][d.]hh:mm:ss");
        }

        return value;
    }

    /// <summary>Reads the 36 characters of the hyphenated form.</summary>
    /// <exception cref="JsonReadException">No such string comes next.</exception>
    public Guid ReadGuid()
    {
        var start = StartOfValue();
        var text = ReadTextBytes();
        if (!Utf8Parser.TryParse(text, out Guid value, out var consumed) || consumed != text.Length)
        {
            FailText(start, "a GUID, 36 characters");
        }

        return value;
    }

    /// <summary>Reads a base64 string, RFC 4648 section 4, or <c>null</c>.</summary>
    /// <exception cref="JsonReadException">Neither comes next.</exception>
    public byte[]? ReadBase64()
    {
        if (TryReadNull())
        {
            return null;
        }

        var start = StartOfValue();
        ReadTextBytes();
        var reader = Reread(start);
        if (!reader.TryGetBytesFromBase64(out var value))
        {
            FailText(start, "base64");
        }

        return value;
    }

    /// <summary>Reads an absolute or relative reference, or <c>null</c>.</summary>
    /// <exception cref="JsonReadException">Neither comes next.</exception>
    public Uri? ReadUri()
    {
        var start = StartOfValue();
        var text = ReadString();
        if (text is null)
        {
            return null;
        }

        if (!Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var value))
        {
            FailText(start, "a URI");
        }

        return value;
    }

    /// <summary>Reads a version of two to four numbers, or <c>null</c>.</summary>
    /// <exception cref="JsonReadException">Neither comes next.</exception>
    public Version? ReadVersion()
    {
        var start = StartOfValue();
        var text = ReadString();
        if (text is null)
        {
            return null;
        }

        // Version.Parse trims; System.Text.Json refuses space around a version.
        var isTrimmed = text.Length > 0 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[^1]);
        if (!isTrimmed || !Version.TryParse(text, out var value))
        {
            FailText(start, "a version such as 1.2.3");
            return null;
        }

        return value;
    }

    private int StartOfValue()
    {
        Peek();
        return _position;
    }

    private static bool TryParseConstantFormat(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        value = default;
        var startsWell = text.Length > 0 && (IsDigit(text[0]) || text[0] == '-');
        return startsWell && Utf8Parser.TryParse(text, out value, out var consumed, 'c') && consumed == text.Length;
    }

    /// <summary>Gives the string that was just read to the framework's reader.</summary>
    private readonly Utf8JsonReader Reread(int start)
    {
        var reader = new Utf8JsonReader(_json[start.._position]);
        reader.Read();
        return reader;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void FailText(int start, string what) => Fail(start, $"Expected {what}, found {Describe(start)}.");
}

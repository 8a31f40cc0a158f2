using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThreeGens.Json;

// What generated code calls for the rarer kinds of members.
public ref partial struct JsonInput
{
    /// <summary>Reads a number that is written as a string.</summary>
    /// <param name="anyNumber">Whether numbers are allowed in it.</param>
    /// <param name="named">Whether <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c> are.</param>
    /// <exception cref="JsonReadException">No such string comes next.</exception>
    public T ReadQuotedNumber<T>(bool anyNumber, bool named)
        where T : INumberBase<T>
    {
        var start = StartOfValue();
        var text = ReadTextBytes();
        if (named && NamedNumber(text) is { } special)
        {
            return T.CreateSaturating(special);
        }

        var isWhole = T.IsInteger(T.One) && !IsFractional<T>();
        var style = isWhole
            ? NumberStyles.AllowLeadingSign
            : NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        // As System.Text.Json reads them: the youngest types by their own rules, decimals rounded as elsewhere in the document.
        if (typeof(T) == typeof(Half))
        {
            style = NumberStyles.Float | NumberStyles.AllowThousands;
        }
        else if (typeof(T) == typeof(Int128) || typeof(T) == typeof(UInt128))
        {
            style = NumberStyles.Integer;
        }

        if (typeof(T) == typeof(decimal) && anyNumber && Utf8Parser.TryParse(text, out decimal exact, out var length) && length == text.Length)
        {
            return T.CreateChecked(exact);
        }

        if (!anyNumber || !T.TryParse(text, style, CultureInfo.InvariantCulture, out var value) || !T.IsFinite(value))
        {
            Fail(start, $"Expected a number for {typeof(T).Name}, found {Describe(start)}.");
            return T.Zero;
        }

        return value;
    }

    /// <summary>Reads the key of a dictionary.</summary>
    /// <exception cref="JsonReadException">No string comes next.</exception>
    public string ReadKey()
    {
        ExpectKey();
        return ReadString()!;
    }

    /// <summary>Makes sure that a string comes next; some values that keys are read as may also be null or a number.</summary>
    /// <exception cref="JsonReadException">No string comes next.</exception>
    public void ExpectKey()
    {
        if (Peek() != '"')
        {
            Fail(_position, $"Expected a property name in double quotes, found {Describe(_position)}.");
        }
    }

    /// <summary>Reads a key that is <c>true</c> or <c>false</c>.</summary>
    /// <exception cref="JsonReadException">It is neither.</exception>
    public bool ReadBooleanKey()
    {
        var start = StartOfValue();
        var text = ReadKey();
        // bool.TryParse would pass over blanks.
        var value = text.Equals("true", StringComparison.OrdinalIgnoreCase);
        if (!value && !text.Equals("false", StringComparison.OrdinalIgnoreCase))
        {
            Fail(start, $"Expected \"true\" or \"false\", found {Describe(start)}.");
        }

        return value;
    }

    /// <summary>Reads a key that is the name or the number of an enum member.</summary>
    /// <exception cref="JsonReadException">It is neither.</exception>
    public T ReadEnumKey<T>()
        where T : struct, Enum => ReadEnumText<T>([]);

    /// <summary>Reads an enum from text: given names first, then what <see cref="Enum.TryParse{TEnum}(string, bool, out TEnum)"/> knows.</summary>
    /// <exception cref="JsonReadException">The text names no member.</exception>
    public T ReadEnumText<T>(scoped ReadOnlySpan<(string Text, T Value)> names)
        where T : struct, Enum
    {
        var start = StartOfValue();
        var text = ReadKey();
        if (!JsonEnumText.TryParse(text, names, out var value))
        {
            Fail(start, $"Expected a name of {typeof(T).Name}, found {Describe(start)}.");
        }

        return value;
    }

    /// <summary>Reads a value through a converter of System.Text.Json.</summary>
    /// <exception cref="JsonReadException">The document is malformed, or the converter refuses it.</exception>
    public T? ReadConverted<T>(JsonConverter<T> converter)
    {
        ArgumentNullException.ThrowIfNull(converter);
        var start = StartOfValue();
        var json = ReadRawValue();
        // The framework hands null to converters of reference types only when they ask for it.
        if (json.SequenceEqual("null"u8) && !converter.HandleNull && default(T) is null)
        {
            return default;
        }

        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            return converter.Read(ref reader, typeof(T), JsonFramework.Options);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            throw new JsonReadException(exception.Message, JsonLocation.Find(_json, start), exception);
        }
    }

    /// <summary>Reads a value of any kind for a dictionary of objects: null, or a <see cref="JsonElement"/>.</summary>
    /// <exception cref="JsonReadException">The document is malformed.</exception>
    public object? ReadExtensionValue()
    {
        var json = ReadRawValue();
        if (json.SequenceEqual("null"u8))
        {
            return null;
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = _maxDepth });
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Looks for the discriminator of the object that comes next, wherever it stands among the members.</summary>
    /// <param name="name">The name of the discriminator.</param>
    /// <returns>Its JSON with escapes resolved, for example <c>"circle"</c> with quotes; empty when there is none.</returns>
    /// <exception cref="JsonReadException">No object comes next, or what was passed over is malformed.</exception>
    public ReadOnlySpan<byte> FindDiscriminator(scoped ReadOnlySpan<byte> name)
    {
        Peek();
        var position = _position;
        var depth = _depth;
        ReadOnlySpan<byte> found = default;
        for (var more = ReadStartObject(); more && found.IsEmpty; more = found.IsEmpty && ReadNextMember())
        {
            var isWanted = ReadName().SequenceEqual(name);
            var value = ReadRawValue();
            if (isWanted)
            {
                if (value[0] != '"' && !(Utf8Parser.TryParse(value, out int _, out var length) && length == value.Length))
                {
                    FailDiscriminatorKind(value);
                }

                found = value.IndexOf((byte)'\\') < 0 ? value : Unescaped(value);
            }
        }

        _position = position;
        _depth = depth;
        return found;
    }

    /// <summary>Finds a name among others without regard to case; gives -1 when it is none of them.</summary>
    public static int FindIgnoringCase(ReadOnlySpan<byte> name, ReadOnlySpan<string> names)
    {
        var text = Encoding.UTF8.GetString(name);
        for (var i = 0; i < names.Length; i++)
        {
            if (string.Equals(text, names[i], StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Passes a value on unless it is null.</summary>
    /// <exception cref="JsonReadException">It is null.</exception>
    public readonly T RefuseNull<T>([NotNull] T? value, string name)
        where T : class
    {
        if (value is null)
        {
            Fail(_position, $"The member '{name}' must not be null.");
        }

        return value;
    }

    /// <summary>Reports a type that cannot be read.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    [DoesNotReturn]
    public static T Refuse<T>(string reason) => throw new NotSupportedException(reason);

    /// <summary>Reports a type that cannot be read, once its value is known to be JSON; null is read where the type has one.</summary>
    /// <exception cref="JsonReadException">The value is no JSON.</exception>
    /// <exception cref="NotSupportedException">The value is JSON.</exception>
    public T RefuseValue<T>(string reason)
    {
        if (default(T) is null && TryReadNull())
        {
            return default!;
        }

        SkipValue();
        return Refuse<T>(reason);
    }

    /// <summary>Reports members that must be there and are not.</summary>
    /// <param name="type">The type that wants them.</param>
    /// <param name="seen">The bits of the members that were read.</param>
    /// <param name="required">The bit and the name of each member that must be there.</param>
    /// <exception cref="JsonReadException">Always.</exception>
    [DoesNotReturn]
    public readonly void FailMissing(string type, ulong seen, scoped ReadOnlySpan<(ulong Bit, string Name)> required)
    {
        var missing = new List<string>();
        foreach (var (bit, name) in required)
        {
            if ((seen & bit) == 0)
            {
                missing.Add($"'{name}'");
            }
        }

        Fail(_position - 1, $"{type} lacks the required {(missing.Count == 1 ? "member" : "members")} {string.Join(", ", missing)}.");
    }

    /// <summary>Refuses, in an object of a polymorphic type, a second discriminator and other members whose names begin with a dollar sign.</summary>
    /// <remarks>As System.Text.Json does: such names are reserved for metadata, and what decides on the type must not be ambiguous.</remarks>
    /// <exception cref="JsonReadException">The name is one of those.</exception>
    public readonly void RefuseMetadata(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> discriminator)
    {
        if (name.SequenceEqual(discriminator))
        {
            FailDuplicate(Encoding.UTF8.GetString(name));
        }

        if (!name.IsEmpty && name[0] == '$')
        {
            Fail(_position, $"The member '{Encoding.UTF8.GetString(name)}' is reserved for metadata, and a polymorphic type knows none of that name.");
        }
    }

    /// <summary>Reports a member that comes twice.</summary>
    /// <exception cref="JsonReadException">Always.</exception>
    [DoesNotReturn]
    public readonly void FailDuplicate(string name) => Fail(_position, $"The member '{name}' comes twice.");

    /// <summary>Refuses a key that a dictionary has already.</summary>
    /// <exception cref="JsonReadException">The dictionary has the key.</exception>
    public readonly void RefuseDuplicateKey<TKey, TValue>(IDictionary<TKey, TValue> entries, TKey key)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.ContainsKey(key))
        {
            FailDuplicate(Convert.ToString(key, CultureInfo.InvariantCulture) ?? "");
        }
    }

    /// <summary>Reports a member that the type does not know.</summary>
    /// <exception cref="JsonReadException">Always.</exception>
    [DoesNotReturn]
    public readonly void FailUnmapped(int start, scoped ReadOnlySpan<byte> name, string type) =>
        Fail(start, $"{type} has no member '{Encoding.UTF8.GetString(name)}'.");

    /// <summary>Reports a discriminator that names no derived type.</summary>
    /// <exception cref="JsonReadException">Always.</exception>
    [DoesNotReturn]
    public readonly void FailDiscriminator(scoped ReadOnlySpan<byte> discriminator, string type) =>
        Fail(_position, $"{Encoding.UTF8.GetString(discriminator)} names no [JsonDerivedType] of {type}.");

    [DoesNotReturn]
    private readonly void FailDiscriminatorKind(scoped ReadOnlySpan<byte> value) =>
        Fail(_position, $"Expected a string or a whole number as discriminator, found {Encoding.UTF8.GetString(value)}.");

    /// <summary>Reports an object of an abstract type that does not say which derived type it is.</summary>
    /// <exception cref="JsonReadException">Always.</exception>
    [DoesNotReturn]
    public readonly void FailNoDiscriminator(string name, string type) =>
        Fail(_position, $"{type} is abstract; the object needs the member '{name}' that says which derived type it is.");

    private static bool IsFractional<T>()
        where T : INumberBase<T> =>
        typeof(T) == typeof(double) || typeof(T) == typeof(float) || typeof(T) == typeof(Half) || typeof(T) == typeof(decimal);

    private static double? NamedNumber(ReadOnlySpan<byte> text) => text switch
    {
        _ when text.SequenceEqual("NaN"u8) => double.NaN,
        _ when text.SequenceEqual("Infinity"u8) => double.PositiveInfinity,
        _ when text.SequenceEqual("-Infinity"u8) => double.NegativeInfinity,
        _ => null,
    };

    private static byte[] Unescaped(ReadOnlySpan<byte> quoted)
    {
        var inner = quoted[1..^1];
        var decoded = new byte[quoted.Length];
        decoded[0] = (byte)'"';
        var length = JsonEscapes.Decode(inner, decoded.AsSpan(1), out _);
        decoded[length + 1] = (byte)'"';
        return decoded[..(length + 2)];
    }
}

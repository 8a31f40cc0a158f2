namespace ThreeGens.Generators.Json;

/// <summary>A property or field of an object.</summary>
/// <param name="Name">The C# name, not escaped.</param>
/// <param name="JsonName">The JSON name.</param>
/// <param name="Shape">Index of the shape of its type.</param>
/// <param name="TypeName">The full name of its type, with its question mark.</param>
/// <param name="DeclaringType">The full name of the type that declares it, for accessors.</param>
/// <param name="IsField">Whether it is a field.</param>
/// <param name="Ignore">When it is left out.</param>
/// <param name="Read">How it is reached for writing JSON.</param>
/// <param name="Write">How it is set while reading JSON.</param>
/// <param name="IsRequired">Whether its absence is an error.</param>
/// <param name="RefuseNull">Whether null is an error.</param>
internal sealed record JsonMember(
    string Name,
    string JsonName,
    int Shape,
    string TypeName,
    string DeclaringType,
    bool IsField,
    IgnoreCondition Ignore,
    MemberAccess Read,
    MemberAccess Write,
    bool IsRequired,
    bool RefuseNull)
{
    /// <value>Whether the declaring type is a value type: accessors take it by reference.</value>
    public bool IsOnStruct { get; init; }

    /// <value>How many members of the same C# name more derived types declare; a plain access would reach the first of them.</value>
    public int HiddenBy { get; init; }

    public bool IsWritten => Read != MemberAccess.None && Ignore is not (IgnoreCondition.WhenWriting or IgnoreCondition.Always);

    /// <value>Whether reading stores the value; a member that is known but not stored is passed over.</value>
    public bool IsStored => Write != MemberAccess.None && Ignore is not (IgnoreCondition.WhenReading or IgnoreCondition.Always);

    /// <value>Where accessors of the member are declared, or null when none is needed.</value>
    public AccessorHost? Host { get; init; }

    /// <value>The type of the member in terms of the declaring type's own parameters.</value>
    public string OpenTypeName { get; init; } = "";
}

/// <summary>Says how a member is reached.</summary>
internal enum MemberAccess
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By its name.</summary>
    Direct,

    /// <summary>Through an unsafe accessor, because it is init-only or not visible.</summary>
    Accessor,

    /// <summary>By the constructor only.</summary>
    Parameter,
}

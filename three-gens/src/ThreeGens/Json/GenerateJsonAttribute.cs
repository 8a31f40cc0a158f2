using System.Text.Json.Serialization;

namespace ThreeGens;

/// <summary>Asks for a generated JSON codec, a class named <c>{Type}Json</c> in the namespace of the type.</summary>
/// <remarks>
/// On a type, or on the assembly with <see cref="Type"/> for types of others and closed generic types.
/// The attributes of System.Text.Json on the type and its members mean what they mean there. The options here reach every
/// type that is read or written as part of this one, unless that type asks for a codec itself.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum | AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class GenerateJsonAttribute : Attribute
{
    /// <summary>Asks for a codec of the type that carries the attribute.</summary>
    public GenerateJsonAttribute()
    {
    }

    /// <summary>Asks for a codec of another type; use it on the assembly.</summary>
    /// <param name="type">A type without open type parameters.</param>
    public GenerateJsonAttribute(Type type) => Type = type;

    /// <value>The type to make a codec for, or null for the type that carries the attribute.</value>
    public Type? Type { get; }

    /// <value>How names of properties become JSON names. Default: as they are.</value>
    public JsonKnownNamingPolicy NamingPolicy { get; set; }

    /// <value>When members without <see cref="JsonIgnoreAttribute"/> are left out. Default: never.</value>
    public JsonIgnoreCondition IgnoreCondition { get; set; }

    /// <value>Whether numbers may be read from strings and written as such. Default: strictly numbers.</value>
    public JsonNumberHandling NumberHandling { get; set; }

    /// <value>Whether members that the type does not know are passed over or refused. Default: passed over.</value>
    public JsonUnmappedMemberHandling UnmappedMemberHandling { get; set; }

    /// <value>Whether enums are written by name. Both forms are read in either case of letters. Default: by number.</value>
    public bool EnumsAsStrings { get; set; }

    /// <value>Whether public fields count as members. Default: they do not.</value>
    public bool IncludeFields { get; set; }

    /// <value>Whether a name that differs in case only is known. Default: it is not.</value>
    public bool CaseInsensitive { get; set; }

    /// <value>Whether a member that comes twice is refused. Default: the last one wins.</value>
    public bool RefuseDuplicates { get; set; }

    /// <value>Whether null is refused for members that are not nullable. Default: it is let through.</value>
    public bool RespectNullable { get; set; }

    /// <value>The number of arrays and objects that may be open at a time while reading. Default: 64.</value>
    public int MaxDepth { get; set; } = 64;
}

using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>A class, struct or interface with members.</summary>
/// <param name="Members">The members in the order they are written.</param>
/// <param name="Construction">How an instance is made.</param>
/// <param name="IsRecursive">Whether a value can contain a value of the same type: then nesting is counted while writing.</param>
/// <param name="RefuseUnmapped">Whether an unknown member is an error.</param>
/// <param name="Variants">Derived types with their discriminators, or empty.</param>
/// <param name="Discriminator">The name of the discriminator, or null where the type is not polymorphic.</param>
/// <param name="ExtensionData">The member that collects unknown members, or null.</param>
internal sealed record ObjectShape(
    string TypeName,
    string MethodSuffix,
    bool IsReference,
    EquatableArray<JsonMember> Members,
    Construction Construction,
    bool IsRecursive,
    bool RefuseUnmapped,
    EquatableArray<Variant> Variants,
    string? Discriminator,
    UnknownVariant UnknownVariant,
    ExtensionData? ExtensionData)
    : JsonShape(TypeName, MethodSuffix, IsReference)
{
    /// <value>Whether an unknown discriminator reads as the base type.</value>
    public bool IgnoreUnknownDiscriminator { get; init; }

    /// <value>Discriminators that may stand among the members because the type is a variant of another.</value>
    public EquatableArray<string> Discriminators { get; init; }

    /// <value>The names of the callback interfaces of System.Text.Json that the type implements.</value>
    public EquatableArray<string> Callbacks { get; init; }
}

/// <summary>Says how an instance is made while reading.</summary>
/// <param name="Kind">The way.</param>
/// <param name="Parameters">Constructor parameters, in order; empty unless <see cref="ConstructionKind.Constructor"/>.</param>
/// <param name="Reason">Why nothing makes one.</param>
internal sealed record Construction(ConstructionKind Kind, EquatableArray<ConstructorParameter> Parameters, string Reason = "")
{
    /// <value>Where the constructor's accessor is declared: it is not visible, or would demand required members. Null when it is called directly.</value>
    public AccessorHost? Host { get; init; }
}

internal enum ConstructionKind
{
    /// <summary>Nothing makes one: reading throws the reason.</summary>
    None,

    /// <summary>Made empty, then filled member by member.</summary>
    Empty,

    /// <summary>Values are collected, the constructor called, the rest set.</summary>
    Constructor,

    /// <summary>A value type without parameters: starts as default.</summary>
    DefaultValue,
}

/// <summary>A parameter of the constructor used.</summary>
/// <param name="Member">Index of the member it takes.</param>
/// <param name="TypeName">Its full type name.</param>
/// <param name="Default">The expression used when the member is absent.</param>
internal sealed record ConstructorParameter(int Member, string TypeName, string Default)
{
    /// <value>The type in terms of the declaring type's own parameters.</value>
    public string OpenTypeName { get; init; } = "";
}

/// <summary>A derived type of a polymorphic one.</summary>
/// <param name="Shape">Index of its shape.</param>
/// <param name="TypeName">Its full name.</param>
/// <param name="Discriminator">JSON of the discriminator, <c>"circle"</c> or <c>3</c>, or null where none is written.</param>
/// <param name="Depth">How far it is derived: the deepest is the nearest ancestor.</param>
internal sealed record Variant(int Shape, string TypeName, string? Discriminator, string? DiscriminatorText, int Depth)
{
    /// <summary>Stands for the index of the polymorphic type itself.</summary>
    public const int Self = -1;
}

/// <summary>Says what becomes of a value whose type is none of the variants.</summary>
internal enum UnknownVariant
{
    Fail,
    FallBackToBase,
    FallBackToNearestAncestor,
}

/// <summary>The member that takes unknown members.</summary>
/// <param name="Name">The C# name, escaped.</param>
/// <param name="ValueType">The full name of the dictionary's value type, or null for a <c>JsonObject</c>.</param>
/// <param name="CreateType">The type to construct when the member is null.</param>
/// <param name="CanSet">Whether the member can be assigned.</param>
internal sealed record ExtensionData(string Name, string? ValueType, string CreateType, bool CanSet);

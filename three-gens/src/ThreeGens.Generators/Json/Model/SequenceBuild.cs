namespace ThreeGens.Generators.Json;

/// <summary>Says how a sequence is made while reading.</summary>
/// <param name="Kind">The way.</param>
/// <param name="Type">The type to construct, or the factory method to call with a list.</param>
/// <param name="AddMethod">The method that takes one element.</param>
internal sealed record SequenceBuild(SequenceBuildKind Kind, string Type = "", string AddMethod = "Add");

/// <summary>Names the ways to make a sequence.</summary>
internal enum SequenceBuildKind
{
    /// <summary>Nothing makes one: reading throws.</summary>
    None,

    /// <summary>A list is the result.</summary>
    Add,

    /// <summary>A list is collected and turned into an array.</summary>
    Array,

    /// <summary>A list is collected and given to a factory method.</summary>
    Factory,
}

/// <summary>Says how the elements of a sequence are reached while writing.</summary>
internal enum SequenceAccess
{
    /// <summary>foreach, the general way.</summary>
    Enumerate,

    /// <summary>An array.</summary>
    Array,

    /// <summary>A <c>List</c>, read as a span.</summary>
    List,

    /// <summary>An <c>ImmutableArray</c>; its default counts as empty.</summary>
    ImmutableArray,
}

/// <summary>Says how a dictionary is made while reading.</summary>
/// <param name="CanBuild">False when nothing makes one: reading throws.</param>
/// <param name="Type">The type to construct.</param>
/// <param name="Factory">The method that turns it into the wanted type, or an empty string.</param>
internal sealed record DictionaryBuild(bool CanBuild, string Type = "", string Factory = "");

namespace ThreeGens.Generators.ToString.Objects;

/// <summary>Says how a value is written.</summary>
internal enum ValueKind
{
    /// <summary>Text, a truth value, one character or a span of characters: appended as it is.</summary>
    Plain,

    /// <summary>A value type that formats itself into a span.</summary>
    Formatted,

    /// <summary>An enum without generated text.</summary>
    Enum,

    /// <summary>An enum with generated text.</summary>
    FastEnum,

    /// <summary>A type with generated text.</summary>
    Nested,

    /// <summary>A nullable value type; the first part is the value.</summary>
    Nullable,

    /// <summary>A collection; the first part is the item.</summary>
    Sequence,

    /// <summary>A dictionary; the parts are key and value.</summary>
    Map,

    /// <summary>A tuple; one part per item.</summary>
    Tuple,

    /// <summary>Anything else: decided at run time.</summary>
    Unknown,
}

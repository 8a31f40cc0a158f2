namespace ValidatorRs.Plans;

/// <summary>Says how elements are reached.</summary>
internal enum LoopKind
{
    /// <summary>A one-dimensional array, by index.</summary>
    Array,

    /// <summary><c>List&lt;T&gt;</c>, by index.</summary>
    List,

    /// <summary>Anything with <c>IEnumerable&lt;T&gt;</c>.</summary>
    Sequence,

    /// <summary>An array of several dimensions, or an untyped <c>IEnumerable</c>; elements are boxed.</summary>
    Untyped,

    /// <summary>Anything with <c>IEnumerable&lt;KeyValuePair&lt;K, V&gt;&gt;</c> that is a dictionary.</summary>
    Dictionary,

    /// <summary>As the value is at run time, which its type does not say: JSON, and values of dictionaries. Elements are boxed.</summary>
    Late,
}

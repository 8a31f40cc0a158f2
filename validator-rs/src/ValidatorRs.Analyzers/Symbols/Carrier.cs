namespace ValidatorRs.Analyzers.Symbols;

/// <summary>Says what a type can be judged as; a type may be several things: an enumeration is a number too.</summary>
[Flags]
internal enum Carrier
{
    /// <summary>None of the others: a class, a struct, <c>Guid</c>.</summary>
    Other = 0,

    Text = 1,
    Boolean = 1 << 1,
    Signed = 1 << 2,
    Unsigned = 1 << 3,
    Real = 1 << 4,
    Decimal = 1 << 5,
    Enumeration = 1 << 6,
    Moment = 1 << 7,
    Duration = 1 << 8,
    Sequence = 1 << 9,
    Character = 1 << 10,

    /// <summary>The value's own type is known at run time only: <c>object</c>, an interface, an abstract class.</summary>
    Open = 1 << 11,

    /// <summary>Nothing is known: a type parameter, JSON, a type that does not compile.</summary>
    Unknown = 1 << 12,

    Whole = Signed | Unsigned,
    Number = Whole | Real | Decimal,
    Any = -1,
}

namespace ThreeGens.Generators.Mocks;

/// <summary>Says how an argument is recorded.</summary>
internal enum MockParameterKind
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>As a copy of its elements.</summary>
    Span,

    /// <summary>As an address.</summary>
    Pointer,

    /// <summary>Not at all: a ref struct cannot be kept.</summary>
    RefStruct,

    /// <summary>Not at all: the member gives it.</summary>
    Out,
}

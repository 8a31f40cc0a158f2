namespace Noctx.Analyzers.TokenSources;

/// <summary>Says where a token comes from, nearest first.</summary>
internal enum TokenRank
{
    /// <summary>A local that is linked to, or a copy of, another token in scope.</summary>
    DerivedLocal,

    /// <summary>A parameter of the innermost function.</summary>
    Parameter,

    /// <summary>A parameter or derived local of an enclosing function, captured.</summary>
    Captured,

    /// <summary>A local token that is linked to nothing.</summary>
    UnlinkedLocal,

    /// <summary>A well-known context, such as a request, offers it.</summary>
    Context,

    /// <summary>A member of the own type.</summary>
    Member,
}

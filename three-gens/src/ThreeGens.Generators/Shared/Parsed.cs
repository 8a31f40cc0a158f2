namespace ThreeGens.Generators.Shared;

/// <summary>Holds what a parser made of one annotated type: a model, a failure of ours, or neither when the type cannot be handled.</summary>
internal readonly record struct Parsed<TModel>(TModel? Model, DiagnosticInfo? Failure)
    where TModel : class, IEquatable<TModel>;

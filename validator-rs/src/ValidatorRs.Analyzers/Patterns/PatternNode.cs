namespace ValidatorRs.Analyzers.Patterns;

/// <summary>Is a part of a regular expression.</summary>
internal abstract record PatternNode;

/// <summary>One character of a set.</summary>
internal sealed record CharNode(CharSet Set) : PatternNode;

/// <summary>Parts one after the other; none is the empty text.</summary>
internal sealed record RowNode(IReadOnlyList<PatternNode> Parts) : PatternNode;

/// <summary>One of several parts.</summary>
internal sealed record ChoiceNode(IReadOnlyList<PatternNode> Parts) : PatternNode;

/// <summary>A part again and again; without a maximum when it is null.</summary>
internal sealed record RepeatNode(PatternNode Part, int Min, int? Max) : PatternNode;

/// <summary>The end of the text.</summary>
internal sealed record EndNode : PatternNode;

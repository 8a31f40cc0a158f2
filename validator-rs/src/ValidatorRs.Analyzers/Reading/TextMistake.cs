namespace ValidatorRs.Analyzers.Reading;

/// <summary>Is a mistake in a rule string that the library would refuse.</summary>
/// <param name="Source">The rule string.</param>
/// <param name="Column">The 1-based column.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="IsType">True when the text is right and the type is not: <c>dive</c> on a number.</param>
internal sealed record TextMistake(RuleSource Source, int Column, string Problem, bool IsType);

namespace Lab.Capstone;

/// <summary>States one promise of a piece, what was found, and what to do when it does not hold.</summary>
/// <param name="Name">The promise: <c>acknowledged writes lost</c>.</param>
/// <param name="Passed">Whether it holds.</param>
/// <param name="Found">What was measured, as text with its unit.</param>
/// <param name="Wanted">What was promised, as text with its unit.</param>
/// <param name="Mend">What to do when it does not hold.</param>
public sealed record Check(string Name, bool Passed, string Found, string Wanted, string Mend);

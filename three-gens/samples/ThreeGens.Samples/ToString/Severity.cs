namespace ThreeGens.Samples;

/// <summary>Shows the plain case: text, parsing and formatting of an enum.</summary>
[GenerateToString]
internal enum Severity
{
    Trace,
    Info,
    Warning,
    Error,
}

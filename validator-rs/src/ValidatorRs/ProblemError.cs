namespace ValidatorRs;

/// <summary>One entry of the <c>errors</c> array of problem details.</summary>
/// <param name="Detail">The message.</param>
/// <param name="Pointer">Where in the request, as the fragment of a JSON Pointer: <c>#/items/0/qty</c>.</param>
/// <param name="Code">The rule's code.</param>
/// <param name="Args">The rule's arguments as text.</param>
/// <remarks>The shape of the example in RFC 9457, section 3, with the rule added.</remarks>
#pragma warning disable CA1720 // "pointer" is the word of RFC 9457 and RFC 6901.
public sealed record ProblemError(string Detail, string Pointer, string Code, IReadOnlyList<string> Args);
#pragma warning restore CA1720

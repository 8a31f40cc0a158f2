namespace ThreeGens.Generators.Mocks;

/// <summary>Describes a parameter.</summary>
/// <param name="Name">The escaped name.</param>
/// <param name="Type">The type as written.</param>
/// <param name="Modifier">Empty, or <c>ref </c>, <c>out </c>, <c>in </c>, <c>ref readonly </c>, with <c>scoped </c> before it where it is.</param>
/// <param name="Kind">How the argument is recorded and matched.</param>
/// <param name="StoredType">The type that is recorded.</param>
/// <param name="IsUnconverted">Whether C# finds no conversion to an expectation: from an interface there is none, from a type parameter none is inferred.</param>
/// <param name="IsOptional">Whether callers may leave the argument out.</param>
internal sealed record MockParameter(
    string Name, string Type, string Modifier, MockParameterKind Kind, string StoredType, bool IsUnconverted, bool IsOptional)
{
    /// <value>The declaration: <c>ref int count</c>.</value>
    public string Declaration => $"{Modifier}{Type} {Name}";

    /// <value>The parameter as an argument of a call: <c>ref count</c>.</value>
    public string Argument => Modifier.Replace("scoped ", "") switch
    {
        "ref " => "ref " + Name,
        "out " => "out " + Name,
        "in " or "ref readonly " => "in " + Name,
        _ => Name,
    };

    /// <value>What is recorded of the argument.</value>
    public string Stored => Kind switch
    {
        MockParameterKind.Span => $"new {StoredType}({Name})",
        MockParameterKind.Pointer => $"(nint){Name}",
        _ => Name,
    };

    /// <value>The type of the expectation in the extension method.</value>
    public string ArgType => Kind == MockParameterKind.Span
        ? "global::ThreeGens.SpanArg<" + StoredType.Substring("global::ThreeGens.SpanCopy<".Length)
        : $"global::ThreeGens.Arg<{StoredType}>";

    /// <value>The expectation as an argument of the match.</value>
    public string ArgValue => Kind == MockParameterKind.Span ? Name + ".Copy" : Name;

    /// <value>Whether the argument is recorded at all.</value>
    public bool IsStored => Kind is MockParameterKind.Plain or MockParameterKind.Span or MockParameterKind.Pointer;
}

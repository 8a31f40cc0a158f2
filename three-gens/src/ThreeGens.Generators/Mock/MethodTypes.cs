namespace ThreeGens.Generators.Mocks;

/// <summary>Names the run-time types that a mocked method is made of.</summary>
internal sealed class MethodTypes
{
    private const string Space = "global::ThreeGens.Mocks.";

    public MethodTypes(MockMethod method)
    {
        Stored = method.Parameters.Where(static p => p.IsStored).ToArray();
        Match = MatchShape.MatchType(Stored);
        var args = MatchShape.ArgsType(Stored);
        var types = method.Parameters.Select(static p => p.Type).ToArray();
        DelegateName = $"{method.SetupName.TrimStart('@')}{method.Slot}";
        Action = method.NeedsDelegate
            ? $"{DelegateName}Action{method.AllTypeParameters}"
            : "global::System.Action" + (types.Length == 0 ? "" : $"<{string.Join(", ", types)}>");
        var func = method.NeedsDelegate
            ? $"{DelegateName}Func{method.AllTypeParameters}"
            : $"global::System.Func<{string.Join(", ", types.Append(method.ReturnType))}>";
        (Member, Call) = method.Return switch
        {
            MockReturn.Void => ($"{Match}, {args}, {Space}Nothing, {Action}, {Action}", $"{Space}VoidCall<{Match}, {args}, {Action}>"),
            MockReturn.Value => ($"{Match}, {args}, {method.ReturnType}, {func}, {Action}", $"{Space}MethodCall<{Match}, {args}, {method.ReturnType}, {func}, {Action}>"),
            _ => ($"{Match}, {args}, {Space}Nothing, {func}, {Action}", $"{Space}ComputedCall<{Match}, {args}, {func}, {Action}>"),
        };
        Member = $"{Space}MockedMethod<{Member}>";
    }

    /// <value>The parameters that are recorded.</value>
    public MockParameter[] Stored { get; }

    /// <value>The type of the match.</value>
    public string Match { get; }

    /// <value>The type of the member.</value>
    public string Member { get; }

    /// <value>The type of the expression that extension methods give.</value>
    public string Call { get; }

    /// <value>The delegate without a result.</value>
    public string Action { get; }

    /// <value>What the names of generated delegates begin with.</value>
    public string DelegateName { get; }
}

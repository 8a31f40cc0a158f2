namespace ValidatorRs.Rules;

/// <summary><c>isdefault</c>: null, the empty text or the zero value; the opposite of <c>required</c>.</summary>
internal sealed class IsDefaultRule() : Rule("isdefault")
{
    public override RuleCall Bind(Type valueType) => Presence.HasValue(valueType) is StaticCall present
        ? StaticCall.Of<object, StaticCall>(IsAbsent, present)
        : StaticCall.Of<object>(Never);

    public override string Message(string displayName) => $"{displayName} must not be set.";

    public static bool IsAbsent(object value, StaticCall present) => !present.Invoke(value);

    public static bool Never(object value) => value is null;
}

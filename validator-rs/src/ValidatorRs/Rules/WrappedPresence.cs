using ValidatorRs.Running;

namespace ValidatorRs.Rules;

/// <summary>Asks for presence of what a wrapper holds: <c>omitempty</c> on a wrapping type.</summary>
internal sealed class WrappedPresence(Unwrapper unwrapper, bool zeroIsAbsent) : IScopedRule
{
    public bool Holds(object? value, object? owner, ref Sink sink)
    {
        var inner = value is null ? null : unwrapper.Read(value);
        return inner is not null && (zeroIsAbsent || unwrapper.Target.IsValueType ? Presence.NotZeroBoxed(inner) : Presence.HasValueBoxed(inner));
    }
}

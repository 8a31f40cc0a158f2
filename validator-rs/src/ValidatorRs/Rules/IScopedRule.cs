using ValidatorRs.Running;

namespace ValidatorRs.Rules;

/// <summary>Checks a value with sight of the object it belongs to.</summary>
internal interface IScopedRule
{
    /// <summary>Tells whether the value obeys the rule; may leave a message in <see cref="Sink.Note"/>.</summary>
    bool Holds(object? value, object? owner, ref Sink sink);
}

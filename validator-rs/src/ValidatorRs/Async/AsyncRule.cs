using System.ComponentModel.DataAnnotations;
using ValidatorRs.Rules;
using ValidatorRs.Running;

namespace ValidatorRs.Async;

/// <summary>A rule whose verdict must be awaited. In a plan it looks its verdict up, or asks for it and holds the object's later rules back.</summary>
internal abstract class AsyncRule(string code, params object?[] arguments) : Rule(code, arguments), IScopedRule
{
    public override RuleCall Bind(Type valueType) => new ScopedCall(this);

    /// <summary>Reaches the verdict: what is wrong, nothing when the value obeys.</summary>
    public abstract ValueTask<IReadOnlyList<ValidationResult>> CheckAsync(AsyncQuestion question, RunSettings settings, CancellationToken cancellationToken);

    public bool Holds(object? value, object? owner, ref Sink sink)
    {
        if (sink.Settings.Round is not { } round)
        {
            throw AsyncSite.Refusal(AsyncSite.Describe(owner?.GetType(), null), Code);
        }

        var question = new AsyncQuestion(this, value, owner, sink.Root);
        if (round.Find(question) is { } verdict)
        {
            return Apply(verdict, value, ref sink);
        }

        // Not a violation yet, but the rules of the object as a whole must not run before it is known.
        round.Ask(question);
        sink.Count++;
        return true;
    }

    protected virtual bool Apply(AsyncVerdict verdict, object? value, ref Sink sink)
    {
        if (verdict.Failure is { } failure)
        {
            sink.Note = failure;
            return false;
        }

        if (verdict.Results.Count == 0)
        {
            return true;
        }

        sink.Note = verdict.Results[0].ErrorMessage;
        return false;
    }
}

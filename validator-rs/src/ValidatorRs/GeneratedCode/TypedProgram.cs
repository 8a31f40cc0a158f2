using ValidatorRs.Plans;
using ValidatorRs.Rules;

namespace ValidatorRs.GeneratedCode;

/// <summary>Turns the steps of a value's program into checks of the type that generated code holds the value in.</summary>
internal static class TypedProgram
{
    /// <summary>Makes the checks; null when a step needs more than the value.</summary>
    public static TypedStep<T>[]? Of<T>(IReadOnlyList<Step> steps)
    {
        var typed = new List<TypedStep<T>>();
        foreach (var step in steps)
        {
            if (IsFree(step))
            {
                continue;
            }

            if (Check<T>(step) is not { } check)
            {
                return null;
            }

            typed.Add(new TypedStep<T>(check, step is OmitStep));
        }

        return [.. typed];
    }

    /// <summary>Tells whether null has no violation for sure.</summary>
    public static bool PassesNull(IReadOnlyList<Step> steps)
    {
        foreach (var step in steps)
        {
            if (step is OmitStep)
            {
                return true;
            }

            var passes = step is AnyStep any ? any.Alternatives.Any(PassesNull) : PassesNull((RuleStep)step);
            if (!passes)
            {
                return false;
            }
        }

        return true;
    }

    private static bool PassesNull(RuleStep step) => step.Rule.Nulls == NullHandling.Pass;

    private static bool IsFree(Step step) => step switch
    {
        OmitStep omit => omit.IsPresent is AlwaysHolds,
        RuleStep rule => rule.Call is AlwaysHolds,
        _ => false,
    };

    private static Check<T>? Check<T>(Step step) => step switch
    {
        OmitStep { IsPresent: StaticCall direct } => TypedCheck.As<T>(direct.Check),
        RuleStep { Call: StaticCall direct } => TypedCheck.As<T>(direct.Check),
        AnyStep any => AnyOf<T>(any),
        _ => null,
    };

    private static AnyCheck<T>? AnyOf<T>(AnyStep any)
    {
        var checks = any.Alternatives.Select(Check<T>).ToArray();
        return Array.TrueForAll(checks, c => c is not null) ? new AnyCheck<T>(checks!) : null;
    }

    private sealed class AnyCheck<T>(Check<T>[] alternatives) : Check<T>
    {
        public override bool Holds(T value)
        {
            foreach (var alternative in alternatives)
            {
                if (alternative.Holds(value))
                {
                    return true;
                }
            }

            return false;
        }
    }
}

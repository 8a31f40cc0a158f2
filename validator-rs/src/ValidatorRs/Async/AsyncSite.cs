using ValidatorRs.Plans;
using ValidatorRs.Reports;
using ValidatorRs.Rules;

namespace ValidatorRs.Async;

/// <summary>Finds and names the places where a plan must be awaited.</summary>
internal static class AsyncSite
{
    /// <summary>Finds the first rule of a model that must be awaited: the member, empty for the object itself, and the rule; null without one.</summary>
    public static (string Place, string Rule)? Find(TypeModel model)
    {
        foreach (var member in model.Members)
        {
            if (Find(member.Program) is { } rule)
            {
                return (Describe(model.Type, member.Node.Name), rule);
            }
        }

        foreach (var step in model.ObjectRules)
        {
            if (Find(step) is { } rule)
            {
                return (Describe(model.Type, null), rule);
            }
        }

        return Find(model.Loop) is { } inLoop ? (Describe(model.Type, null), inLoop) : null;
    }

    public static string? Find(ValueProgram program) =>
        program.Steps.Select(Find).FirstOrDefault(r => r is not null) ?? Find(program.Loop);

    public static string Describe(Type? type, string? member) =>
        type is null ? "a value" : member is null ? TypeText.Of(type) : $"{TypeText.Of(type)}.{member}";

    public static ValidationDefinitionException Refusal(string place, string rule, string call = "ValidateAsync") =>
        new($"{place}: the rule '{rule}' must be awaited; call {call}.") { IsAsyncRule = true };

    private static string? Find(ElementLoop? loop) =>
        loop is null ? null : (loop.Elements is { } elements ? Find(elements) : null) ?? (loop.Keys is { } keys ? Find(keys) : null);

    private static string? Find(Step step) => step switch
    {
        RuleStep { Call: ScopedCall { Rule: AsyncRule rule } } => rule.Code,
        RuleStep { Call: ScopedCall, Rule: UnwrappingRule { IsAsync: true } rule } => rule.Code,
        AnyStep any => any.Alternatives.Select(Find).FirstOrDefault(r => r is not null),
        _ => null,
    };
}

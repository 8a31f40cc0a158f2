using System.Text;
using ValidatorRs.Reports;
using ValidatorRs.Rules;

namespace ValidatorRs.Plans;

/// <summary>Writes plans for people.</summary>
internal static class Explanation
{
    public static string Of(PlanSet plans, Type root)
    {
        var text = new StringBuilder();
        var seen = new HashSet<Type>();
        var pending = new Queue<Type>([root]);
        while (pending.TryDequeue(out var type))
        {
            if (seen.Add(type))
            {
                Write(plans.Get(type).Model, text, pending);
            }
        }

        return text.ToString();
    }

    private static void Write(TypeModel model, StringBuilder text, Queue<Type> pending)
    {
        text.Append(TypeText.Of(model.Type)).Append(model.Tracking ? " (may form cycles)" : "").Append('\n');
        foreach (var member in model.Members)
        {
            text.Append("  ").Append(member.Node.Name).Append(": ").Append(TypeText.Of(member.Type));
            Write(member.Program, text, pending);
            text.Append('\n');
        }

        foreach (var rule in model.ObjectRules.Concat(model.StructRules))
        {
            text.Append("  (object)");
            Write(rule, text);
            text.Append('\n');
        }

        Write(model.Loop, text, pending);
    }

    private static void Write(ValueProgram program, StringBuilder text, Queue<Type> pending)
    {
        foreach (var step in program.Steps)
        {
            Write(step, text);
        }

        Write(program.Loop, text, pending);
        if (program.Walk == Walk.Dynamic)
        {
            text.Append(", then by run-time type");
        }
        else if (program.Walk == Walk.Declared)
        {
            var type = Nullable.GetUnderlyingType(program.Type) ?? program.Type;
            text.Append(", then ").Append(TypeText.Of(type));
            pending.Enqueue(type);
        }

        text.Append(program.Part switch
        {
            WalkPart.Members => " (its members only)",
            WalkPart.Object => " (the object as a whole only)",
            _ => "",
        });
    }

    private static void Write(ElementLoop? loop, StringBuilder text, Queue<Type> pending)
    {
        if (loop?.Keys is { } keys)
        {
            text.Append(" [each key");
            Write(keys, text, pending);
            text.Append(']');
        }

        if (loop?.Elements is { } elements)
        {
            text.Append(" [each");
            Write(elements, text, pending);
            text.Append(']');
        }
    }

    private static void Write(Step step, StringBuilder text)
    {
        var words = step switch
        {
            RuleStep { Rule: { ArgumentText.Length: > 0 } rule } => $"{rule.Code}={rule.ArgumentText}",
            RuleStep { Rule: var rule } => rule.Code,
            AnyStep any => any.Site.Rule.Code,
            _ => "end here when absent",
        };
        text.Append(", ").Append(words);
    }
}

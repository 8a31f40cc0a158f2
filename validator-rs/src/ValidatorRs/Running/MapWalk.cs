using System.Collections;
using ValidatorRs.Plans;
using ValidatorRs.Reports;
using ValidatorRs.Rules;

namespace ValidatorRs.Running;

/// <summary>Validates dictionaries by dictionaries of rules.</summary>
internal static class MapWalk
{
    /// <exception cref="ArgumentException">A value of the rules is neither text nor a dictionary.</exception>
    public static void Run(PlanSet plans, object? data, IReadOnlyDictionary<string, object> rules, ref Sink sink)
    {
        // A nested object that is missing breaks the rules of those of its members that are required.
        if (data is null or IReadOnlyDictionary<string, object?>)
        {
            Members(plans, (IReadOnlyDictionary<string, object?>?)data, rules, ref sink);
        }
        else if (data is IEnumerable elements and not string and not IDictionary)
        {
            Elements(plans, elements, rules, ref sink);
        }
        else
        {
            sink.Fail(new RuleSite(ShapeRule.Instance, null), data);
        }
    }

    private static void Elements(PlanSet plans, IEnumerable elements, IReadOnlyDictionary<string, object> rules, ref Sink sink)
    {
        var index = 0;
        var limit = sink.Settings.MaxElements;
        foreach (var element in elements)
        {
            if (index == limit && !SequenceWalk.GoesOn(elements, ref limit, ref sink))
            {
                return;
            }

            var before = sink.Count;
            Run(plans, element, rules, ref sink);
            if (sink.Count != before && sink.Unwind(before, null, index))
            {
                return;
            }

            index++;
        }
    }

    private static void Members(PlanSet plans, IReadOnlyDictionary<string, object?>? data, IReadOnlyDictionary<string, object> rules, ref Sink sink)
    {
        foreach (var (name, rule) in rules)
        {
            var value = data?.GetValueOrDefault(name);
            var node = new MemberNode(name, name);
            var before = sink.Count;
            if (rule is string text)
            {
                var program = plans.ValueProgram(value?.GetType() ?? typeof(object), text, name);
                Interpreter.RunValue(program, value, data, node, ref sink);
            }
            else if (rule is IReadOnlyDictionary<string, object> nested)
            {
                Run(plans, value, nested, ref sink);
                _ = sink.Count != before && sink.Unwind(before, node, 0);
            }
            else
            {
                throw new ArgumentException($"The rules of '{name}' are neither text nor a dictionary of rules.", nameof(rules));
            }

            if (sink.Stops && sink.Count > 0)
            {
                return;
            }
        }
    }

    private sealed class ShapeRule() : Rule("object")
    {
        public static ShapeRule Instance { get; } = new();

        public override RuleCall? Bind(Type valueType) => null;

        public override string Message(string displayName) => "An object with members is required here.";
    }
}

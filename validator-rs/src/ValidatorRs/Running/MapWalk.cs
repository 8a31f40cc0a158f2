using System.Collections;
using System.Runtime.CompilerServices;
using ValidatorRs.Plans;
using ValidatorRs.Reports;
using ValidatorRs.Rules;

namespace ValidatorRs.Running;

/// <summary>Validates dictionaries by dictionaries of rules.</summary>
internal static class MapWalk
{
    /// <exception cref="ArgumentException">A value of the rules is neither text nor a dictionary.</exception>
    public static void Run(PlanSet plans, object? data, IReadOnlyDictionary<string, object> rules, ref Sink sink) =>
        Run(plans, data, new Level(rules, null), ref sink);

    private static void Run(PlanSet plans, object? data, Level level, ref Sink sink)
    {
        if (level.Depth > sink.Settings.MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            sink.Fail(DepthRule.Site(level.Depth - 1), null);
            return;
        }

        // A nested object that is missing breaks the rules of those of its members that are required.
        if (data is null or IReadOnlyDictionary<string, object?>)
        {
            // Rules that hold themselves, for trees, end where the data does.
            if (data is not null || !level.Repeats)
            {
                Members(plans, (IReadOnlyDictionary<string, object?>?)data, level.Rules, level, ref sink);
            }
        }
        else if (data is IEnumerable elements and not string and not IDictionary)
        {
            Elements(plans, elements, level, ref sink);
        }
        else
        {
            sink.Fail(new RuleSite(ShapeRule.Instance, null), data);
        }
    }

    private static void Elements(PlanSet plans, IEnumerable elements, Level level, ref Sink sink)
    {
        IEnumerator? enumerator = null;
        try
        {
            var limit = sink.Settings.MaxElements;
            for (var index = 0; MoveNext(elements, ref enumerator, out var element, ref sink); index++)
            {
                if (index == limit && !SequenceWalk.GoesOn(elements, ref limit, ref sink))
                {
                    return;
                }

                var before = sink.Count;
                Run(plans, element, level with { Depth = level.Depth + 1 }, ref sink);
                if (sink.Count != before && sink.Unwind(before, null, index))
                {
                    return;
                }
            }
        }
        finally
        {
            (enumerator as IDisposable)?.Dispose();
        }
    }

    // Only the enumeration is guarded: rules that are wrong are no fault of the elements.
    private static bool MoveNext(IEnumerable elements, ref IEnumerator? enumerator, out object? element, ref Sink sink)
    {
        element = null;
        try
        {
            enumerator ??= elements.GetEnumerator();
            if (!enumerator.MoveNext())
            {
                return false;
            }

            element = enumerator.Current;
            return true;
        }
        catch (Exception exception) when (Interpreter.IsUserFault(exception))
        {
            sink.Note = exception;
            sink.Fail(UnreadableRule.OfElements, null);
            return false;
        }
    }

    private static void Members(PlanSet plans, IReadOnlyDictionary<string, object?>? data, IReadOnlyDictionary<string, object> rules, Level level, ref Sink sink)
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
                Run(plans, value, new Level(nested, level), ref sink);
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

    private sealed record Level(IReadOnlyDictionary<string, object> Rules, Level? Outer)
    {
        public int Depth { get; init; } = (Outer?.Depth ?? 0) + 1;

        public bool Repeats
        {
            get
            {
                for (var outer = Outer; outer is not null; outer = outer.Outer)
                {
                    if (ReferenceEquals(outer.Rules, Rules))
                    {
                        return true;
                    }
                }

                return false;
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

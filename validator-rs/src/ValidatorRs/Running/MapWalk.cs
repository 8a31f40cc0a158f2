using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using ValidatorRs.Async;
using ValidatorRs.Plans;
using ValidatorRs.Reports;

namespace ValidatorRs.Running;

/// <summary>Validates dictionaries by dictionaries of rules.</summary>
internal static class MapWalk
{
    /// <summary>Checks all the rules, before any of the data: what is wrong with them must not depend on what a client sends.</summary>
    /// <exception cref="ValidationDefinitionException">A rule string is wrong, or must be awaited.</exception>
    /// <exception cref="ArgumentException">A value of the rules is neither text nor a dictionary.</exception>
    public static void Require(PlanSet plans, IReadOnlyDictionary<string, object> rules, bool awaits)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance) { rules };
        var pending = new Stack<IReadOnlyDictionary<string, object>>([rules]);
        while (pending.TryPop(out var level))
        {
            foreach (var (name, rule) in level)
            {
                if (rule is string text)
                {
                    var program = plans.MapProgram(typeof(object), text, name);
                    if (!awaits && AsyncSite.Find(program) is { } awaited)
                    {
                        throw AsyncSite.Refusal($"'{name}'", awaited, "ValidateMapAsync");
                    }
                }
                else if (rule is not IReadOnlyDictionary<string, object> nested)
                {
                    throw new ArgumentException($"The rules of '{name}' are neither text nor a dictionary of rules.", nameof(rules));
                }
                else if (seen.Add(nested))
                {
                    pending.Push(nested);
                }
            }
        }
    }

    public static void Run(PlanSet plans, object? data, IReadOnlyDictionary<string, object> rules, ref Sink sink) =>
        Run(plans, data, new Level(rules, null), ref sink);

    private static void Run(PlanSet plans, object? data, Level level, ref Sink sink)
    {
        if (level.Depth > sink.Settings.MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            sink.Fail(DepthRule.Site(level.Depth - 1), null);
            return;
        }

        try
        {
            data = data switch
            {
                JsonElement element => JsonValues.Of(element),
                JsonNode node => JsonValues.Of(node),
                _ => data,
            };
        }
        catch (Exception exception) when (Interpreter.IsUserFault(exception))
        {
            sink.Note = exception;
            sink.Fail(UnreadableRule.OfElements, null);
            return;
        }

        // A nested object that is missing breaks the rules of those of its members that are required.
        if (data is null or IReadOnlyDictionary<string, object?>)
        {
            // Rules that hold themselves, for trees, end where the data does.
            if (data is not null || !level.Repeats)
            {
                Members(plans, (IReadOnlyDictionary<string, object?>?)data, level, ref sink);
            }
        }
        else if (data is IEnumerable elements and not string and not IDictionary)
        {
            Elements(plans, elements, level, ref sink);
        }
        else
        {
            sink.Fail(ShapeRule.Members, data);
        }
    }

    private static void Elements(PlanSet plans, IEnumerable elements, Level level, ref Sink sink)
    {
        var reader = new GuardedReader(elements);
        try
        {
            var limit = sink.Settings.MaxElements;
            for (var index = 0; reader.MoveNext(out var element, ref sink); index++)
            {
                if (index == limit && !reader.GoesOn(ref limit, ref sink))
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
            reader.Close(ref sink);
        }
    }

    private static void Members(PlanSet plans, IReadOnlyDictionary<string, object?>? data, Level level, ref Sink sink)
    {
        foreach (var (name, rule) in level.Rules)
        {
            var node = new MemberNode(name, name);
            if (Read(data, node, out var value, ref sink))
            {
                Member(plans, data, value, rule, node, level, ref sink);
            }

            if (sink.Stops && sink.Count > 0)
            {
                return;
            }
        }
    }

    private static bool Read(IReadOnlyDictionary<string, object?>? data, MemberNode node, out object? value, ref Sink sink)
    {
        value = null;
        try
        {
            value = data?.GetValueOrDefault(node.Name);
            return true;
        }
        catch (Exception exception) when (Interpreter.IsUserFault(exception))
        {
            sink.Note = exception;
            sink.Fail(new RuleSite(UnreadableRule.Instance, node), null);
            return false;
        }
    }

    private static void Member(PlanSet plans, object? owner, object? value, object rule, MemberNode node, Level level, ref Sink sink)
    {
        if (rule is string text)
        {
            Interpreter.RunValue(plans.MapProgram(value?.GetType() ?? typeof(object), text, node.Name), value, owner, node, ref sink);
            return;
        }

        var before = sink.Count;
        Run(plans, value, new Level((IReadOnlyDictionary<string, object>)rule, level), ref sink);
        _ = sink.Count != before && sink.Unwind(before, node, 0);
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
}

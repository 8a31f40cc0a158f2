using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using ValidatorRs.DataAnnotations;
using ValidatorRs.Plans;
using ValidatorRs.Reports;
using ValidatorRs.Rules;

namespace ValidatorRs.Running;

/// <summary>
/// Walks models without generated code: where code cannot be generated, and after user code threw in an emitted plan,
/// to find out which member it was and to check the others.
/// </summary>
internal static class Interpreter
{
    /// <summary>Makes a plan that walks the model; with a <paramref name="compiler"/> the first time only.</summary>
    public static Plan CreatePlan(TypeModel model, PlanSet? compiler) => RuntimeFeature.IsDynamicCodeSupported
        ? (Plan)typeof(Interpreter)
            .GetMethod(nameof(PlanOf), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(model.Type)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [model, compiler], null)!
        : new WalkedPlan(model);

    /// <summary>Validates a value by its model.</summary>
    public static void Run(TypeModel model, object value, ref Sink sink) => Run(model, value, WalkPart.Whole, ref sink);

    /// <summary>Validates a part of a value by its model.</summary>
    public static void Run(TypeModel model, object value, WalkPart part, ref Sink sink)
    {
        var entered = sink.Tracking && model.HasChildren && !model.Type.IsValueType;
        if (entered && !sink.Enter(value))
        {
            return;
        }

        if (!Object(model, value, part, ref sink) && entered)
        {
            sink.Leave();
        }
    }

    /// <summary>Validates a value that no member holds.</summary>
    public static void RunValue(ValueProgram program, object? value, object? owner, MemberNode? node, ref Sink sink)
    {
        var nested = 0;
        Program(program, value, owner, node, ref nested, ref sink);
    }

    // True means stop, here and below.
    private static bool Object(TypeModel model, object value, WalkPart part, ref Sink sink)
    {
        var before = sink.Count;
        var nested = 0;
        foreach (var member in part == WalkPart.Object ? [] : model.Members)
        {
            if (Member(member, value, ref nested, ref sink))
            {
                return true;
            }
        }

        return AfterMembers(model, value, part, before, nested, ref sink);
    }

    /// <summary>Checks what follows the members: rules of the object, then its elements. True means stop.</summary>
    public static bool AfterMembers(TypeModel model, object value, WalkPart part, int before, int nested, ref Sink sink)
    {
        if (part != WalkPart.Members && (sink.Count - nested == before || sink.Settings.ObjectRulesAlways))
        {
            foreach (var rule in model.ObjectRules)
            {
                var count = sink.Count;
                if (sink.Settings.Mode == ValidationMode.DataAnnotations && count > before && rule.Rule is ValidatableObjectRule)
                {
                    break;
                }

                if (Guarded(rule.Site, value, value, rule, ref sink) == FailureFlow.Stop || (sink.Stops && sink.Count > count))
                {
                    return true;
                }
            }
        }

        foreach (var rule in part == WalkPart.Members ? [] : model.StructRules)
        {
            if (Guarded(rule.Site, value, value, rule, ref sink) == FailureFlow.Stop || (sink.Stops && sink.Count > before))
            {
                return true;
            }
        }

        return part != WalkPart.Object && model.Loop is { } loop && Loop(loop, value, value, ref sink);
    }

    private static bool Member(MemberModel member, object owner, ref int nested, ref Sink sink)
    {
        object? value;
        try
        {
            value = member.Read(owner);
        }
        catch (Exception exception) when (IsUserFault(exception))
        {
            sink.Note = exception;
            return sink.Fail(member.UnreadableSite, null) == FailureFlow.Stop;
        }

        return Program(member.Program, value, owner, member.Node, ref nested, ref sink) == FailureFlow.Stop;
    }

    /// <summary>Checks the rules of a value, and nothing below it.</summary>
    public static int Steps(ValueProgram program, object? value, object? owner, ref Sink sink)
    {
        foreach (var step in program.Steps)
        {
            if (step is OmitStep omit)
            {
                var presence = Guarded(omit.Site, value, owner, omit, ref sink);
                if (presence != FailureFlow.NextRule)
                {
                    return presence;
                }

                continue;
            }

            var site = step is RuleStep one ? one.Site : ((AnyStep)step).Site;
            var flow = Guarded(site, value, owner, step, ref sink);
            if (flow != FailureFlow.NextRule)
            {
                return flow;
            }
        }

        return FailureFlow.NextRule;
    }

    /// <summary>Checks the rules of a value, then what is below it.</summary>
    public static int Program(ValueProgram program, object? value, object? owner, MemberNode? member, ref int nested, ref Sink sink)
    {
        var flow = Steps(program, value, owner, ref sink);
        if (flow != FailureFlow.NextRule || value is null)
        {
            return flow;
        }

        var before = sink.Count;
        var stop = Below(program, value, owner, ref sink);
        if (sink.Count == before)
        {
            return FailureFlow.NextRule;
        }

        nested += sink.Count - before;
        stop |= member is not null && sink.Unwind(before, member, 0);
        return stop || sink.MustRestart ? FailureFlow.Stop : FailureFlow.NextRule;
    }

    private static bool Below(ValueProgram program, object value, object? owner, ref Sink sink)
    {
        var stop = program.Loop is { } loop && Loop(loop, value, owner, ref sink);
        if (!stop && program.Walk != Walk.None)
        {
            if (program.Part == WalkPart.Whole)
            {
                sink.RunDynamic(value);
            }
            else
            {
                sink.RunPart(value, (int)program.Part);
            }

            stop = sink.Stops && sink.Count > 0;
        }

        return stop;
    }

    private static bool Loop(ElementLoop loop, object value, object? owner, ref Sink sink)
    {
        try
        {
            return loop.Kind switch
            {
                LoopKind.Dictionary => Entries(loop, (IEnumerable)value, owner, ref sink),
                LoopKind.Late => Late(loop, value, owner, ref sink),
                LoopKind.List => Listed(loop.Elements!, (IList)value, owner, ref sink),
                _ => Elements(loop, (IEnumerable)value, owner, ref sink),
            };
        }
        catch (Exception exception) when (IsUserFault(exception))
        {
            sink.Note = exception;
            return sink.Fail(UnreadableRule.OfElements, null) == FailureFlow.Stop;
        }
    }

    private static bool Late(ElementLoop loop, object value, object? owner, ref Sink sink)
    {
        var before = sink.Count;
        return LateLoop.Open(loop, value, out var isDictionary, ref sink) is not { } sequence ? sink.Stops && sink.Count > before
            : isDictionary ? Entries(loop, sequence, owner, ref sink)
            : Elements(loop, sequence, owner, ref sink);
    }

    // By index, as compiled loops go: to the count at the start.
    private static bool Listed(ValueProgram elements, IList list, object? owner, ref Sink sink)
    {
        var count = list.Count;
        for (var index = 0; index < count; index++)
        {
            if (Element(elements, list[index], owner, null, index, ref sink))
            {
                return true;
            }

            if (list.Count != count)
            {
                return SequenceWalk.ListChanged(ref sink);
            }
        }

        return false;
    }

    private static bool Elements(ElementLoop loop, IEnumerable sequence, object? owner, ref Sink sink)
    {
        if (loop.Elements is null || SequenceWalk.IsDefault(sequence))
        {
            return false;
        }

        var index = 0;
        var limit = sink.Settings.MaxElements;
        foreach (var element in sequence)
        {
            if (index == limit && !SequenceWalk.GoesOn(sequence, ref limit, ref sink))
            {
                return sink.Stops;
            }

            if (Element(loop.Elements, element, owner, SequenceWalk.Indices(sequence, index), index, ref sink))
            {
                return true;
            }

            index++;
        }

        return false;
    }

    private static bool Entries(ElementLoop loop, IEnumerable dictionary, object? owner, ref Sink sink)
    {
        var index = 0;
        var limit = sink.Settings.MaxElements;
        foreach (var entry in dictionary)
        {
            if (index++ == limit && !SequenceWalk.GoesOn(dictionary, ref limit, ref sink))
            {
                return sink.Stops;
            }

            var (key, value) = EntryReader.Read(entry);
            if (loop.Keys is not null && Element(loop.Keys, key, owner, new DictionaryKey(key, true), 0, ref sink))
            {
                return true;
            }

            if (loop.Elements is not null && Element(loop.Elements, value, owner, new DictionaryKey(key, false), 0, ref sink))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Element(ValueProgram program, object? element, object? owner, object? node, int index, ref Sink sink)
    {
        var before = sink.Count;
        var nested = 0;
        var stop = Program(program, element, owner, null, ref nested, ref sink) == FailureFlow.Stop;
        return sink.Count != before && (sink.Unwind(before, node, index) || stop);
    }

    private static int Guarded(RuleSite site, object? value, object? owner, Step step, ref Sink sink)
    {
        try
        {
            return Check(step, value, owner, ref sink) ? FailureFlow.NextRule
                : step is OmitStep ? FailureFlow.NextMember
                : Failed(site, value, ref sink);
        }
        catch (Exception exception) when (IsUserFault(exception))
        {
            sink.Note = exception;
            var flow = sink.Fail(new RuleSite(UnreadableRule.Instance, site.Member) { DisplayName = site.DisplayName, IsSensitive = site.IsSensitive }, value);

            // Whether the value is absent is not known, so that its other rules may be none of its business.
            return step is OmitStep && flow == FailureFlow.NextRule ? FailureFlow.NextMember : flow;
        }
    }

    // A rule that fails on null as such leaves nothing for the rules after it to look at.
    private static int Failed(RuleSite site, object? value, ref Sink sink)
    {
        var flow = sink.Fail(site, value);
        return flow == FailureFlow.NextRule && value is null && site.Rule.Nulls == NullHandling.Fail ? FailureFlow.NextMember : flow;
    }

    private static bool Check(Step step, object? value, object? owner, ref Sink sink) => step switch
    {
        RuleStep rule => HoldsFor(rule, value, owner, ref sink),
        AnyStep any => HoldsForAny(any, value, owner, ref sink),
        OmitStep omit => value is not null && Holds(omit.IsPresent, value, owner, ref sink),
        _ => true,
    };

    private static bool HoldsForAny(AnyStep any, object? value, object? owner, ref Sink sink)
    {
        foreach (var alternative in any.Alternatives)
        {
            if (HoldsFor(alternative, value, owner, ref sink))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsFor(RuleStep step, object? value, object? owner, ref Sink sink) =>
        value is null && step.Rule.Nulls != NullHandling.Run
            ? step.Rule.Nulls == NullHandling.Pass
            : Holds(step.Call, value, owner, ref sink);

    private static bool Holds(RuleCall call, object? value, object? owner, ref Sink sink) => call switch
    {
        StaticCall direct => direct.Invoke(value),
        ScopedCall scoped => scoped.Rule.Holds(value, owner, ref sink),
        _ => true,
    };

    // Cancellation and a dying process are nobody's violation.
    public static bool IsUserFault(Exception exception) =>
        exception is not (OperationCanceledException or OutOfMemoryException or InsufficientExecutionStackException or ValidationDefinitionException);

    private static Plan<T> PlanOf<T>(TypeModel model, PlanSet? compiler) =>
        compiler is null ? new Plan<T>(model, (T value, ref Sink sink) => Run(model, value!, ref sink)) : new FirstRun<T>(model, compiler).Plan;
}

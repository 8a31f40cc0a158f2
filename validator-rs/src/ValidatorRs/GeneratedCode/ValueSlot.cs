using System.ComponentModel;
using System.Runtime.CompilerServices;
using ValidatorRs.Plans;
using ValidatorRs.Reports;
using ValidatorRs.Running;

namespace ValidatorRs.GeneratedCode;

/// <summary>
/// Holds what is to be checked on one value of a generated plan. The typed checks say that a value has no violation; where they do not,
/// the interpreter judges, so that there is one reading of the rules.
/// </summary>
/// <typeparam name="T">The type that generated code holds the value in: <c>long</c> for all signed numbers, <c>object</c> for what is boxed.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueSlot<T>
{
    private readonly ValueProgram? _program;
    private readonly MemberNode? _node;
    private readonly TypedStep<T>[] _steps;
    private readonly bool _isTyped;
    private readonly bool _isWhole;

    internal ValueSlot(ValueProgram? program, MemberNode? node, ValueWalk walk, ValueLoop loop)
    {
        _program = program;
        _node = node;
        IsActive = program is not null;
        _isWhole = program is not null && !CanFollow(program, walk, loop);
        var steps = program is null ? [] : _isWhole ? null : TypedProgram.Of<T>(program.Steps);
        _steps = steps ?? [];
        _isTyped = steps is not null;
        IsFree = _isTyped && _steps.Length == 0;
        NullHolds = !_isWhole && (program is null || TypedProgram.PassesNull(program.Steps));
        Loops = !_isWhole && program?.Loop is not null;
        Walks = !_isWhole && program is not null && program.Walk != Walk.None;
    }

    /// <value>True when there is something to check.</value>
    public bool IsActive { get; }

    /// <value>True when no rule looks at values that are not null.</value>
    public bool IsFree { get; }

    /// <value>True when null has no violation for sure.</value>
    public bool NullHolds { get; }

    /// <value>True when the plan has to go through the elements.</value>
    public bool Loops { get; }

    /// <value>True when the plan has to enter the value.</value>
    public bool Walks { get; }

    /// <summary>Tells whether a value that is not null breaks no rule for sure.</summary>
    // hot: Generated.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Holds(T value)
    {
        foreach (ref readonly var step in _steps.AsSpan())
        {
            if (!step.Check.Holds(value))
            {
                return step.EndsWell && EndsHere();
            }
        }

        return _isTyped;
    }

    /// <summary>Judges the rules: 0 to go on with what is below the value, 1 with the next value, 2 to stop.</summary>
    public int Rules(PlanRun run, object? value, object? owner, ref int nested)
    {
        var flow = _isWhole
            ? Interpreter.Program(_program!, value, owner, _node, ref nested, ref run.Sink)
            : Interpreter.Steps(_program!, value, owner, ref run.Sink);
        return flow == FailureFlow.NextRule && (_isWhole || value is null) ? FailureFlow.NextMember : flow;
    }

    /// <summary>Puts the member before the paths of the violations below its value; true when validation stops.</summary>
    public bool Unwind(PlanRun run, int before, bool stop, ref int nested)
    {
        ref var sink = ref run.Sink;
        nested += sink.Count - before;
        stop |= Walks && sink.Stops;
        stop |= _node is not null && sink.Unwind(before, _node, 0);
        return stop || sink.MustRestart;
    }

    /// <summary>Takes what is to be checked on the elements, or the values of a dictionary.</summary>
    public ValueSlot<TElement> Elements<TElement>(ValueWalk walk = ValueWalk.None, ValueLoop loop = ValueLoop.None) =>
        new(Loops ? _program!.Loop!.Elements : null, null, walk, loop);

    /// <summary>Takes what is to be checked on the keys of a dictionary.</summary>
    public ValueSlot<TKey> Keys<TKey>(ValueWalk walk = ValueWalk.None, ValueLoop loop = ValueLoop.None) =>
        new(Loops ? _program!.Loop!.Keys : null, null, walk, loop);

    // An absent value has nothing below it that is wanted; only Rules can say so.
    private bool EndsHere() => !Loops && !Walks;

    private static bool CanFollow(ValueProgram program, ValueWalk walk, ValueLoop loop) =>
        (program.Walk, walk) is (Walk.None, _) or (Walk.Declared, ValueWalk.Declared) or (Walk.Dynamic, ValueWalk.Dynamic)
        && (program.Walk == Walk.None || program.Part == WalkPart.Whole)
        && (program.Loop?.Kind, loop) is (null, _) or (LoopKind.Array, ValueLoop.Array) or (LoopKind.List, ValueLoop.List)
            or (LoopKind.Sequence, ValueLoop.Sequence) or (LoopKind.Dictionary, ValueLoop.Dictionary);
}

using System.Collections;
using System.ComponentModel;
using ValidatorRs.Reports;
using ValidatorRs.Running;

namespace ValidatorRs.GeneratedCode;

/// <summary>Stands for one validation in generated plans.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct PlanRun
{
    private readonly ref Sink _sink;

    internal PlanRun(ref Sink sink) => _sink = ref sink;

    /// <value>The violations so far.</value>
    public int Count => _sink.Count;

    /// <value>True when objects on the current path are remembered.</value>
    public bool Tracking => _sink.Tracking;

    /// <value>How many elements of a sequence without a count are walked.</value>
    public int MaxElements => _sink.Settings.MaxElements;

    internal ref Sink Sink => ref _sink;

    /// <summary>Enters an object; false when it is being validated further up, or too deep.</summary>
    public bool Enter(object value) => _sink.Enter(value);

    /// <summary>Leaves the object entered last.</summary>
    public void Leave() => _sink.Leave();

    /// <summary>Validates a nested value by its run-time type.</summary>
    public void RunDynamic(object value) => _sink.RunDynamic(value);

    /// <summary>Puts an index before the paths of the violations of an element; true when validation stops.</summary>
    public bool UnwindIndex(int before, int index, bool stop) => _sink.Unwind(before, null, index) || stop;

    /// <summary>Puts a dictionary's key before the paths of the violations of a value; true when validation stops.</summary>
    public bool UnwindValue(int before, object? key, bool stop) => _sink.Unwind(before, new DictionaryKey(key, false), 0) || stop;

    /// <summary>Puts a dictionary's key before the paths of the key's own violations; true when validation stops.</summary>
    public bool UnwindKey(int before, object? key, bool stop) => _sink.Unwind(before, new DictionaryKey(key, true), 0) || stop;

    /// <summary>Tells, at the limit, whether a sequence is walked further; reports it when it is not.</summary>
    public bool GoesOn(IEnumerable sequence, ref int limit) => SequenceWalk.GoesOn(sequence, ref limit, ref _sink);

    /// <summary>Reports a list whose length was changed while it was walked; true when validation stops.</summary>
    public bool ListChanged() => SequenceWalk.ListChanged(ref _sink);

    /// <value>True when validation has found all it looks for.</value>
    public bool Stops => _sink.Stops;

    /// <summary>Tells whether a sequence must not be enumerated: an <c>ImmutableArray</c> that was never set.</summary>
    public static bool IsDefault(object sequence) => SequenceWalk.IsDefault(sequence);
}

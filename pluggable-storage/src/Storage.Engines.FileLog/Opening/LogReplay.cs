using Storage.Engines.FileLog.Index;
using Storage.Engines.FileLog.Segments;

namespace Storage.Engines.FileLog.Opening;

/// <summary>Builds the key directory from the findings of scans, in the order of the writes.</summary>
internal sealed class LogReplay
{
    private bool _gapBefore;

    internal KeyDirectory Keys { get; } = new();

    internal List<string> Warnings { get; } = [];

    /// <value>How many records were read.</value>
    internal long Records { get; private set; }

    /// <value>Whether damage that its twin made up for is noted too.</value>
    internal bool NotesEdges { get; init; }

    /// <value>How many of the warnings are damage.</value>
    internal int Damages { get; private set; }

    /// <value>The newest sequence seen so far.</value>
    internal ulong LastSequence { get; private set; }

    internal void Apply(Segment segment, ScanItem item)
    {
        if (item.Finding == ScanFinding.Gap)
        {
            Note(segment, item, $"{item.Length} bytes are damaged; the keys written there are unknown");
            _gapBefore = true;
            return;
        }

        if (_gapBefore)
        {
            Keys.RaiseLossHorizon(item.Header.Sequence - 1);
            _gapBefore = false;
        }

        Records++;
        LastSequence = Math.Max(LastSequence, item.Header.Sequence);
        if (NotesEdges && item.HasDamagedEdge)
        {
            Note(segment, item, "the header or trailer of a record is damaged; its twin makes up for it, and nothing is lost");
        }

        if (item.Finding == ScanFinding.DamagedKey)
        {
            Note(segment, item, $"the key with fingerprint {item.Header.KeyFingerprint:x16} is damaged");
            Keys.AddLostFingerprint(item.Header.KeyFingerprint, item.Header.Sequence);
            return;
        }

        var isLost = item.Finding == ScanFinding.DamagedValue;
        if (isLost)
        {
            Note(segment, item, $"the value of key '{item.Key}' is damaged");
        }

        Keys.Set(item.Key!, new RecordLocation(segment, item.Offset, item.Header, isLost));
    }

    /// <summary>Closes the replay: damage behind the last record counts too.</summary>
    internal void Finish()
    {
        if (_gapBefore)
        {
            LastSequence++;
            Keys.RaiseLossHorizon(LastSequence);
        }
    }

    private void Note(Segment segment, ScanItem item, string what)
    {
        Damages++;
        segment.IsDamaged = true;
        Warnings.Add($"{Path.GetFileName(segment.Path)}, offset {item.Offset}: {what}");
    }
}

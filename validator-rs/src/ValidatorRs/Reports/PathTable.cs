using ValidatorRs.Running;

namespace ValidatorRs.Reports;

/// <summary>Keeps the steps of all paths of one report, and ties them together when a path is asked for first.</summary>
/// <remarks>
/// Plans know nothing of where they were called from. Each caller that finds more violations after a nested call than before
/// notes one step for all of them, on the way out. A valid object pays nothing for paths, and an invalid one a few words per step.
/// </remarks>
internal sealed class PathTable(RunSettings? settings)
{
    private PathFrame[] _frames = [];
    private int _count;
    private Links? _links;

    /// <value>The settings of the validation that wrote the report; null outside one.</value>
    public RunSettings? Settings { get; } = settings;

    public void Add(object? node, int index, int first, int last)
    {
        if (_count == _frames.Length)
        {
            Array.Resize(ref _frames, Math.Max(8, _count * 2));
        }

        _frames[_count++] = new PathFrame(node, index, first, last);
    }

    public ref readonly PathFrame this[int frame] => ref _frames[frame];

    /// <summary>Finds the innermost step around a violation; -1 without one.</summary>
    public int Innermost(int violation)
    {
        if (_count == 0)
        {
            return -1;
        }

        var links = _links ??= Link();
        return violation < links.Innermost.Length ? links.Innermost[violation] : -1;
    }

    /// <summary>Finds the step around a step; -1 for the outermost.</summary>
    public int Around(int frame) => _links!.Around[frame];

    // Steps were noted innermost first, so one pass with a stack of those still without a step around them is enough.
    private Links Link()
    {
        var violations = 0;
        for (var f = 0; f < _count; f++)
        {
            violations = Math.Max(violations, _frames[f].Last);
        }

        var links = new Links(new int[violations], new int[_count]);
        Array.Fill(links.Innermost, -1);
        Span<int> open = _count <= 64 ? stackalloc int[_count] : new int[_count];
        var depth = 0;
        for (var f = 0; f < _count; f++)
        {
            ref readonly var frame = ref _frames[f];
            links.Around[f] = -1;
            var next = frame.Last;
            while (depth > 0 && _frames[open[depth - 1]].First >= frame.First)
            {
                var inner = open[--depth];
                links.Around[inner] = f;
                links.Innermost.AsSpan(_frames[inner].Last, next - _frames[inner].Last).Fill(f);
                next = _frames[inner].First;
            }

            links.Innermost.AsSpan(frame.First, next - frame.First).Fill(f);
            open[depth++] = f;
        }

        return links;
    }

    private sealed record Links(int[] Innermost, int[] Around);
}

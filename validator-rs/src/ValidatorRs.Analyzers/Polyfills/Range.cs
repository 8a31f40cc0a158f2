// The compiler needs this type for ranges of texts and spans; netstandard2.0 does not have it.
namespace System;

internal readonly struct Range(Index start, Index end)
{
    public Index Start { get; } = start;

    public Index End { get; } = end;
}

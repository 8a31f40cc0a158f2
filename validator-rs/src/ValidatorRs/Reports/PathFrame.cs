namespace ValidatorRs.Reports;

/// <summary>One step put before the paths of the violations from <paramref name="First"/> up to, not including, <paramref name="Last"/>.</summary>
/// <param name="Node">A <see cref="MemberNode"/>, a <see cref="DictionaryKey"/>, an <c>int[]</c> of a multi-dimensional array, or null with <paramref name="Index"/>.</param>
/// <param name="Index">The index when <paramref name="Node"/> is null.</param>
/// <param name="First">The number of the first violation below the step.</param>
/// <param name="Last">One more than the number of the last violation below the step.</param>
internal readonly record struct PathFrame(object? Node, int Index, int First, int Last);

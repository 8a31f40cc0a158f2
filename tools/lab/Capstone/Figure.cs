namespace Lab.Capstone;

/// <summary>Names one measured number.</summary>
/// <param name="Chart">The chart it belongs to.</param>
/// <param name="Label">Its label in the chart.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit: <c>ns</c>, <c>ms</c>, <c>calls</c>.</param>
public sealed record Figure(string Chart, string Label, double Value, string Unit);

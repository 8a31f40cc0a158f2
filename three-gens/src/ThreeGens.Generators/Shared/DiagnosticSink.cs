using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.Shared;

/// <summary>Receives what a parser finds wrong with a type.</summary>
/// <remarks>
/// Generators pass null: they say nothing about user code, because a diagnostic's location would change with every
/// edit above it. The analyzer runs the same parser with a sink and reports.
/// </remarks>
internal delegate void DiagnosticSink(DiagnosticDescriptor descriptor, Location? location, params string[] arguments);

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ThreeGens.Tests.Shared.Kit;

/// <summary>Sets what the consumer of a generator looks like.</summary>
internal sealed record TestOptions
{
    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp14;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    public bool AllowUnsafe { get; init; }

    public string AssemblyName { get; init; } = "Consumer";

    public ImmutableArray<MetadataReference> References { get; init; } = [];
}

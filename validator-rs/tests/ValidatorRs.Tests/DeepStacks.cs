namespace ValidatorRs.Tests;

/// <summary>Holds the tests with many thousand frames on a stack: each collection walks them all, which all tests that run beside them would wait for.</summary>
[CollectionDefinition(nameof(DeepStacks), DisableParallelization = true)]
public sealed class DeepStacks;

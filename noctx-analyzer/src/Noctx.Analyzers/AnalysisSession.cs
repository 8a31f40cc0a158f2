using Microsoft.CodeAnalysis;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.Proofs;

namespace Noctx.Analyzers;

/// <summary>Holds what is shared by all bodies of one compilation: known types and caches. Dies with the compilation.</summary>
internal sealed class AnalysisSession
{
    public AnalysisSession(Compilation compilation, KnownSymbols known)
    {
        Known = known;
        Overloads = new OverloadFinder(known);
        IsTestCode = TestFrameworks.Any(name => compilation.GetTypeByMetadataName(name) is not null);
    }

    private static readonly string[] TestFrameworks =
    [
        "Xunit.FactAttribute", "NUnit.Framework.TestAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute", "TUnit.Core.TestAttribute",
    ];

    public KnownSymbols Known { get; }

    public OverloadFinder Overloads { get; }

    /// <summary>Gives whether the compilation references a test framework, where locals that are not linked to anything are test data.</summary>
    public bool IsTestCode { get; }
}

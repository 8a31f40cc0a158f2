namespace Noctx.Analyzers.KnownTypes;

/// <summary>Knows by which types a compilation is told to hold tests.</summary>
internal static class TestFrameworks
{
    /// <summary>Gives the full names of the attributes that mark a test.</summary>
    public static IReadOnlyList<string> MarkNames { get; } =
    [
        "Xunit.FactAttribute", "NUnit.Framework.TestAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute", "TUnit.Core.TestAttribute",
    ];

    /// <summary>Tells whether a compilation references a test framework.</summary>
    public static bool AreIn(TypeFinder types) => MarkNames.Any(name => types.Find(name) is not null);
}

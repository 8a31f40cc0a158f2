using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Noctx.Tests.Testing;

/// <summary>Runs an analyzer, and a fix, over one file in which <c>{|ID:…|}</c> marks what must be reported.</summary>
internal static class Verify
{
    /// <summary>Checks that exactly the marked places are reported.</summary>
    public static Task ReportsAsync<TAnalyzer>(string source, string? editorConfig = null, CancellationToken cancellationToken = default)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new CSharpCodeFixTest<TAnalyzer, EmptyCodeFixProvider, DefaultVerifier> { TestCode = source };
        Prepare(test, editorConfig);
        return test.RunAsync(cancellationToken);
    }

    /// <summary>Checks the reports and what the fix makes of the file, one at a time and all at once.</summary>
    public static Task FixesAsync<TAnalyzer, TFix>(
        string source, string fixedSource, string? editorConfig = null, int action = 0, CancellationToken cancellationToken = default)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
        {
            TestCode = source,
            FixedCode = fixedSource,
            CodeActionIndex = action,
        };
        Prepare(test, editorConfig);
        return test.RunAsync(cancellationToken);
    }

    private static void Prepare(AnalyzerTest<DefaultVerifier> test, string? editorConfig)
    {
        test.ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        test.TestState.AdditionalReferences.AddRange(FrameworkReferences.Web);
        test.TestState.OutputKind = test.TestState.Sources[0].content.ToString().Contains("// top-level", StringComparison.Ordinal)
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary;
        test.SolutionTransforms.Add((solution, id) => solution.WithProjectParseOptions(id, new CSharpParseOptions(LanguageVersion.Preview)));
        if (editorConfig is not null)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + editorConfig));
        }
    }
}

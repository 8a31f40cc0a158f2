using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Noctx.Analyzers;

namespace Noctx.Tests.Testing;

/// <summary>Compiles sources and runs every rule over them.</summary>
internal static class CompilerRun
{
    internal const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>Compiles sources against the web framework.</summary>
    public static CSharpCompilation Compile(params (string Path, string Text)[] sources)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse);
        var trees = sources.Append(("Usings.g.cs", GlobalUsings)).Select(s => CSharpSyntaxTree.ParseText(s.Item2, parse, s.Item1));
        var isProgram = sources.Any(s => s.Text.Contains("// top-level", StringComparison.Ordinal));
        return CSharpCompilation.Create(
            "corpus",
            trees,
            ReferencesOf(sources[0].Text),
            OptionsFor(isProgram));
    }

    /// <summary>Gives the references that a source asks for with a line <c>// reference: mocks</c>.</summary>
    public static ImmutableArray<MetadataReference> ReferencesOf(string text)
        => text.Contains("// reference: mocks", StringComparison.Ordinal) ? FrameworkReferences.Mocks : FrameworkReferences.Web;

    /// <summary>Gives the options all sources are compiled with.</summary>
    public static CSharpCompilationOptions OptionsFor(bool isProgram)
        => new(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);

    /// <summary>Gives the reports of all rules, the analyzers' own failures included.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation, CancellationToken cancellationToken, params (string Key, string Value)[] options)
    {
        var provider = new FixedOptionsProvider(options.ToImmutableDictionary(o => o.Key, o => o.Value));
        var analyzers = compilation.WithAnalyzers(NoctxRules.Analyzers, new AnalyzerOptions([], provider));
        return await analyzers.GetAnalyzerDiagnosticsAsync(cancellationToken);
    }

    /// <summary>Gives the compiler's errors.</summary>
    public static IReadOnlyList<Diagnostic> ErrorsOf(Compilation compilation)
        => [.. compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error)];
}

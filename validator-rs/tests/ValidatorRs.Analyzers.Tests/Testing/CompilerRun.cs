using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ValidatorRs.Analyzers.Tests.Testing;

/// <summary>Compiles models against the running framework and ValidatorRs, and runs the analyzer over them.</summary>
internal static class CompilerRun
{
    /// <summary>What every source begins with.</summary>
    public const string Usings = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.ComponentModel.DataAnnotations;
        using System.Linq;
        using ValidatorRs;

        """;

    private static readonly ImmutableArray<MetadataReference> References = Load();

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Preview);

    public static CSharpCompilation Compile(params string[] sources) =>
        CompileFiles([.. sources.Select((s, i) => ($"File{i}.cs", s))]);

    public static CSharpCompilation CompileFiles(params (string Path, string Text)[] files) => CSharpCompilation.Create(
        "Models" + Guid.NewGuid().ToString("N"),
        files.Select(f => CSharpSyntaxTree.ParseText(f.Text, Parse, f.Path)),
        References,
        Options);

    public static CSharpCompilationOptions Options { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);

    public static CSharpParseOptions ParseOptions => Parse;

    public static ImmutableArray<MetadataReference> AllReferences => References;

    /// <summary>Gives the reports, the analyzer's own failure included, in the order of the source.</summary>
    public static async Task<Diagnostic[]> AnalyzeAsync(Compilation compilation, params (string Key, string Value)[] options)
    {
        var analyzers = compilation.WithAnalyzers([new ModelAnalyzer()], new AnalyzerOptions([], new FixedOptions(options)));
        var found = await analyzers.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    public static IEnumerable<Diagnostic> ErrorsOf(Compilation compilation) =>
        compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>Loads the compiled models into this process.</summary>
    public static Assembly Load(Compilation compilation)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(5)));
        stream.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(stream);
    }

    private static ImmutableArray<MetadataReference> Load() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "ValidatorRs.dll"))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    private sealed class FixedOptions((string Key, string Value)[] values) : AnalyzerConfigOptionsProvider
    {
        private readonly Values _values = new(values.ToImmutableDictionary(v => v.Key, v => v.Value));

        public override AnalyzerConfigOptions GlobalOptions => _values;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _values;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _values;
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}

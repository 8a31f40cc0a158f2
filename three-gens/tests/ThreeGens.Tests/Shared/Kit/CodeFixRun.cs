using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ThreeGens.Tests.Shared.Kit;

/// <summary>Applies the code fix of a diagnostic to source text.</summary>
internal static class CodeFixRun
{
    /// <summary>Gives the text after the first fix of the first diagnostic.</summary>
    /// <param name="source">The text to mend.</param>
    /// <param name="generated">Text that stands in another file, as a generator would have written it.</param>
    public static async Task<string> ApplyAsync<TAnalyzer, TFix>(string source, string generated = "")
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var workspace = new AdhocWorkspace();
        var model = TestCompilation.Of([source]);
        var project = workspace.AddProject("Consumer", LanguageNames.CSharp)
            .WithParseOptions(TestCompilation.ParseOptionsOf())
            .WithCompilationOptions(model.Options)
            .WithMetadataReferences(model.References);
        project = project.AddDocument("Other.g.cs", generated).Project;
        var document = project.AddDocument("File0.cs", source);
        var compilation = await document.Project.GetCompilationAsync(cancellationToken);
        var diagnostics = await compilation!.WithAnalyzers([new TAnalyzer()]).GetAnalyzerDiagnosticsAsync(cancellationToken);

        CodeAction? action = null;
        await new TFix().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostics[0], (found, _) => action ??= found, cancellationToken));
        var operations = await Assert.IsAssignableFrom<CodeAction>(action).GetOperationsAsync(cancellationToken);
        var changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution.GetDocument(document.Id)!;
        return (await changed.GetTextAsync(cancellationToken)).ToString();
    }
}

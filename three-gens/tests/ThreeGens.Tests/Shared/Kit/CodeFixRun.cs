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
    /// <param name="title">The title of the fix; null for the first one.</param>
    public static async Task<string> ApplyAsync<TAnalyzer, TFix>(string source, string generated = "", string? title = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        using var workspace = new AdhocWorkspace();
        var (document, actions) = await OffersAsync<TAnalyzer, TFix>(workspace, source, generated);
        var action = title is null ? actions[0] : actions.Single(a => a.Title == title);
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        var changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution.GetDocument(document.Id)!;
        return (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    /// <summary>Gets the titles of the fixes that the first diagnostic is offered.</summary>
    public static async Task<string[]> TitlesAsync<TAnalyzer, TFix>(string source)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        using var workspace = new AdhocWorkspace();
        return [.. (await OffersAsync<TAnalyzer, TFix>(workspace, source, "")).Actions.Select(a => a.Title)];
    }

    private static async Task<(Document Document, List<CodeAction> Actions)> OffersAsync<TAnalyzer, TFix>(AdhocWorkspace workspace, string source, string generated)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var model = TestCompilation.Of([source]);
        var project = workspace.AddProject("Consumer", LanguageNames.CSharp)
            .WithParseOptions(TestCompilation.ParseOptionsOf())
            .WithCompilationOptions(model.Options)
            .WithMetadataReferences(model.References);
        project = project.AddDocument("Other.g.cs", generated).Project;
        var document = project.AddDocument("File0.cs", source);
        var compilation = await document.Project.GetCompilationAsync(cancellationToken);
        var diagnostics = await compilation!.WithAnalyzers([new TAnalyzer()]).GetAnalyzerDiagnosticsAsync(cancellationToken);

        var actions = new List<CodeAction>();
        await new TFix().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostics[0], (found, _) => actions.Add(found), cancellationToken));
        return (document, actions);
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using ValidatorRs.CodeFixes.Editing;

namespace ValidatorRs.Analyzers.Tests.Testing;

/// <summary>Checks the reports on sources in which <c>{|ID:…|}</c> marks what must be reported, and nothing else may be.</summary>
internal static class Check
{
    /// <summary>Checks the members of a class.</summary>
    public static Task MembersAsync(string members, params (string Key, string Value)[] options) => SourceAsync($"public class Model\n{{\n{members}\n}}", options);

    /// <summary>Checks a source file.</summary>
    public static async Task SourceAsync(string markup, params (string Key, string Value)[] options)
    {
        TestFileMarkupParser.GetSpans(CompilerRun.Usings + markup, out string source, out System.Collections.Immutable.ImmutableDictionary<string, System.Collections.Immutable.ImmutableArray<TextSpan>> spans);
        var compilation = CompilerRun.Compile(source);
        Assert.Empty(CompilerRun.ErrorsOf(compilation));

        var found = await CompilerRun.AnalyzeAsync(compilation, options);

        var expected = spans.SelectMany(s => s.Value.Select(v => Line(source, s.Key, v, ""))).Order(StringComparer.Ordinal);
        Assert.Equal(expected, found.Select(d => Line(source, d.Id, d.Location.SourceSpan, "")).Order(StringComparer.Ordinal));
    }

    /// <summary>Gives the messages of the reports on the members of a class.</summary>
    public static async Task<string[]> MessagesAsync(string members) =>
        [.. (await CompilerRun.AnalyzeAsync(CompilerRun.Compile(CompilerRun.Usings + $"public class Model\n{{\n{members}\n}}"))).Select(d => d.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>Checks what a fix makes of the only report on the members of a class; the result compiles and is not reported any more.</summary>
    public static Task FixesAsync<TFix>(string members, string expected, int offer = 0)
        where TFix : TextFix, new() => FixesSourceAsync<TFix>($"public class Model\n{{\n{members}\n}}", $"public class Model\n{{\n{expected}\n}}", offer);

    /// <summary>Checks what a fix makes of the first report that it can mend.</summary>
    public static async Task FixesSourceAsync<TFix>(string source, string expected, int offer = 0, params (string Key, string Value)[] options)
        where TFix : TextFix, new()
    {
        var (document, actions) = await OffersAsync<TFix>(CompilerRun.Usings + source, options);
        var operations = await actions[offer].GetOperationsAsync(TestContext.Current.CancellationToken);
        var changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution.GetDocument(document.Id)!;
        var text = (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString();

        Assert.Equal(CompilerRun.Usings + expected, text);
        var compilation = CompilerRun.Compile(text);
        Assert.Empty(CompilerRun.ErrorsOf(compilation));
        Assert.DoesNotContain(await CompilerRun.AnalyzeAsync(compilation, options), d => new TFix().FixableDiagnosticIds.Contains(d.Id));
    }

    /// <summary>Checks that a fix has nothing to offer for what is reported.</summary>
    public static async Task OffersNothingAsync<TFix>(string members)
        where TFix : TextFix, new()
    {
        var (_, actions) = await OffersAsync<TFix>(CompilerRun.Usings + $"public class Model\n{{\n{members}\n}}", []);
        Assert.Empty(actions);
    }

    private static async Task<(Document Document, List<CodeAction> Actions)> OffersAsync<TFix>(string source, (string Key, string Value)[] options)
        where TFix : TextFix, new()
    {
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject("Models", LanguageNames.CSharp)
            .WithParseOptions(CompilerRun.ParseOptions).WithCompilationOptions(CompilerRun.Options).WithMetadataReferences(CompilerRun.AllReferences)
            .AddDocument("File0.cs", source);
        var compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        Assert.Empty(CompilerRun.ErrorsOf(compilation));
        var fix = new TFix();
        var diagnostic = (await CompilerRun.AnalyzeAsync(compilation, options)).First(d => fix.FixableDiagnosticIds.Contains(d.Id));
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        return (document, actions);
    }

    private static string Line(string source, string id, TextSpan span, string message) => $"{id} at {span.Start:d5}: {source.Substring(span.Start, span.Length)}{message}";
}

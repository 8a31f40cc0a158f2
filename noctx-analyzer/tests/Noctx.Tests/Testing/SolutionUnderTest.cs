using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Noctx.Analyzers;

namespace Noctx.Tests.Testing;

/// <summary>Is a solution in memory over which all rules and their Fix All providers run, as an editor runs them.</summary>
internal sealed class SolutionUnderTest : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly string _config;

    public SolutionUnderTest(IEnumerable<(string Key, string Value)> options, ImmutableArray<MetadataReference> references, params (string Project, (string Path, string Text)[] Files)[] projects)
    {
        _config = "is_global = true\n" + string.Concat(options.Select(o => $"{o.Key} = {o.Value}\n"));
        Current = _workspace.CurrentSolution;
        ProjectId? previous = null;
        foreach (var (name, files) in projects)
        {
            var id = ProjectId.CreateNewId();
            var isProgram = files.Any(f => f.Text.Contains("// top-level", StringComparison.Ordinal));
            Current = Current.AddProject(ProjectInfo.Create(
                id, VersionStamp.Default, name, name, LanguageNames.CSharp,
                compilationOptions: CompilerRun.OptionsFor(isProgram),
                parseOptions: new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse),
                metadataReferences: references,
                projectReferences: previous is null ? [] : [new ProjectReference(previous)]));
            foreach (var (path, text) in files.Append(("Usings.g.cs", CompilerRun.GlobalUsings)))
            {
                Current = Current.AddDocument(DocumentId.CreateNewId(id), path, Microsoft.CodeAnalysis.Text.SourceText.From(text), filePath: "/" + name + "/" + path);
            }

            Current = Current.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".globalconfig", Microsoft.CodeAnalysis.Text.SourceText.From(_config), filePath: "/" + name + "/.globalconfig");
            previous = id;
        }
    }

    public Solution Current { get; private set; }

    /// <summary>Gives the rules whose Fix All has left the solution as it was: every hop that is left would not compile.</summary>
    public HashSet<string> Refused { get; } = [];

    /// <summary>Gives what all rules report, by project in the order of their references.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in Current.Projects)
        {
            found.AddRange(await AnalyzeAsync(project, cancellationToken));
        }

        return found.ToImmutable();
    }

    public async Task<IReadOnlyList<Diagnostic>> ErrorsAsync(CancellationToken cancellationToken)
    {
        var errors = new List<Diagnostic>();
        foreach (var project in Current.Projects)
        {
            errors.AddRange(CompilerRun.ErrorsOf((await project.GetCompilationAsync(cancellationToken))!));
        }

        return errors;
    }

    public async Task<string> TextAsync(string file, CancellationToken cancellationToken)
        => (await Current.Projects.SelectMany(p => p.Documents).Single(d => d.Name == file).GetTextAsync(cancellationToken)).ToString();

    /// <summary>Runs a fix's Fix All provider for one rule; tells whether it has changed anything.</summary>
    public async Task<bool> FixAllAsync(CodeFixProvider fix, string id, FixAllScope scope, string? key = null, DocumentId? within = null, CancellationToken cancellationToken = default)
    {
        var document = Current.GetDocument(within ?? Current.Projects.First().DocumentIds[0])!;
        var context = new FixAllContext(document, fix, scope, key ?? id + ":", [id], new Provider(this), cancellationToken);
        var action = await fix.GetFixAllProvider()!.GetFixAsync(context);
        var before = Current;
        foreach (var operation in (await action!.GetOperationsAsync(cancellationToken)).OfType<Microsoft.CodeAnalysis.CodeActions.ApplyChangesOperation>())
        {
            Current = operation.ChangedSolution;
        }

        var changed = Current.GetChanges(before).GetProjectChanges().Any(c => c.GetChangedDocuments(onlyGetDocumentsWithTextChanges: true).Any());
        if (!changed)
        {
            Refused.Add(id);
        }

        return changed;
    }

    public void Dispose() => _workspace.Dispose();

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Project project, CancellationToken cancellationToken)
    {
        var compilation = (await project.GetCompilationAsync(cancellationToken))!;
        var run = compilation.WithAnalyzers(NoctxRules.Analyzers, project.AnalyzerOptions);
        return await run.GetAnalyzerDiagnosticsAsync(cancellationToken);
    }

    private sealed class Provider(SolutionUnderTest owner) : FixAllContext.DiagnosticProvider
    {
        private readonly Dictionary<ProjectId, ImmutableArray<Diagnostic>> _known = [];

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        {
            if (!_known.TryGetValue(project.Id, out var found))
            {
                _known[project.Id] = found = await AnalyzeAsync(owner.Current.GetProject(project.Id)!, cancellationToken);
            }

            return found;
        }

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await GetAllDiagnosticsAsync(document.Project, cancellationToken)).Where(d => d.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}

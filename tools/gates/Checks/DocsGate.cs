using Gates.Documents;
using Gates.Repository;
using Gates.Running;

namespace Gates.Checks;

/// <summary>Checks that documents lead somewhere: links, and the commands they show.</summary>
/// <param name="catalog">Gives every gate there is; asked when the gate runs.</param>
internal sealed class DocsGate(Func<IReadOnlyList<IGate>> catalog) : IGate
{
    private const string GatePage = "docs/gates.md";

    /// <inheritdoc />
    public string Name => "docs";

    /// <inheritdoc />
    public string Checks => "relative links lead to files and headings; commands name projects and gates that exist";

    /// <inheritdoc />
    public async Task<GateOutcome> RunAsync(GateContext context, CancellationToken cancellationToken)
    {
        var checkout = context.Checkout;
        var settings = RepositorySettings.Load(checkout);
        var names = catalog().Select(g => g.Name).ToArray();
        var commands = new CommandCheck(names.Concat(["all", "list"]).ToHashSet(StringComparer.Ordinal));
        var documents = (await checkout.ListFilesAsync(cancellationToken))
            .Where(f => f.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !settings.Documents.Any(e => e.Matches(f)))
            .ToArray();

        var findings = new List<Finding>();
        foreach (var document in documents)
        {
            var text = await File.ReadAllTextAsync(checkout.FullPath(document), cancellationToken);
            findings.AddRange(LinkCheck.Check(checkout, document, text));
            findings.AddRange(commands.Check(checkout, document, text));
            if (document == GatePage)
            {
                var anchors = MarkdownFile.Anchors(text);
                findings.AddRange(names.Where(n => !anchors.Contains(n)).Select(n => new Finding(GatePage, $"has no section '{n}'.")));
            }
        }

        return GateOutcome.Of($"{documents.Length} documents", findings, "edit the lines above (docs/gates.md#docs says how), then: dotnet run --project tools/gates -- docs");
    }
}

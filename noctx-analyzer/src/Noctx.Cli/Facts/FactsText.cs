using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Noctx.Analyzers.Chains;

namespace Noctx.Cli.Facts;

/// <summary>Hands the facts of referenced projects to the chain analysis as an additional file.</summary>
internal sealed class FactsText(string content) : AdditionalText
{
    /// <inheritdoc/>
    public override string Path => "references" + ChainFacts.FileSuffix;

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(content);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Noctx.Analyzers.Declarations;

/// <summary>Is a place where somebody has switched a noctx rule off.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Place">Where the suppression is written.</param>
/// <param name="Reason">Whether it says why.</param>
/// <param name="Advice">Where a reason would be written.</param>
/// <param name="Covered">The parts of files that it covers; a null part is the whole file, a null file the whole compilation.</param>
internal sealed record Suppression(string Id, Location Place, bool Reason, string Advice, IReadOnlyList<(SyntaxTree? Tree, TextSpan? Part)> Covered);

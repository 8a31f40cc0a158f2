using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ThreeGens.Generators.Shared;

/// <summary>Keeps a place in source without the syntax tree that a <see cref="Location"/> holds alive.</summary>
internal sealed record LocationInfo(string FilePath, TextSpan TextSpan, LinePositionSpan LineSpan)
{
    public static LocationInfo? Of(Location? location) => location?.SourceTree is { } tree
        ? new LocationInfo(tree.FilePath, location.SourceSpan, location.GetLineSpan().Span)
        : null;

    public Location ToLocation() => Location.Create(FilePath, TextSpan, LineSpan);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ValidatorRs.Generators.Shared;

/// <summary>A place in a file, without the tree that a <see cref="Location"/> keeps alive.</summary>
internal sealed record LocationInfo(string Path, TextSpan Span, LinePositionSpan Lines)
{
    public static LocationInfo? Of(Location? location) =>
        location?.SourceTree is { } tree ? new LocationInfo(tree.FilePath, location.SourceSpan, location.GetLineSpan().Span) : null;

    public Location ToLocation() => Location.Create(Path, Span, Lines);
}

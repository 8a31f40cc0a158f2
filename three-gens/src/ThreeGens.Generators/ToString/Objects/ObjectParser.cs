using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.ToString.Objects;

/// <summary>Turns a class, struct or record into a model.</summary>
internal static class ObjectParser
{
    /// <summary>Parses a type; gives null for one that cannot be given a text.</summary>
    public static ObjectModel? Parse(
        INamedTypeSymbol type, AttributeData attribute, Compilation compilation, DiagnosticSink? report, CancellationToken cancellationToken)
    {
        var hierarchy = Hierarchy.Of(type, cancellationToken);
        if (Obstacle(type, hierarchy) is { } obstacle)
        {
            report?.Invoke(obstacle, type.Locations.FirstOrDefault(), type.ToDisplayString());
            return null;
        }

        if (LanguageNeeds.AreUnmet(compilation, type, report))
        {
            return null;
        }

        var maxItems = ToStringAttributes.MaxItems(attribute);
        var shapes = ShapeCache.For(compilation);
        var members = PrintedMembers.Of(type);
        cancellationToken.ThrowIfCancellationRequested();
        return new ObjectModel
        {
            HintName = HintName.For(type, "ToString"),
            DisplayName = QualifiedName.Of(type),
            Hierarchy = hierarchy,
            Name = type.Name,
            HasGeneratedBase = HasGeneratedBase(type),
            NeedsGuard = CycleAnalysis.MayBeCyclic(type, members),
            SilencedIds = SilencedIds(members, shapes),
            Members = members.Select(m => Member(m, maxItems, shapes)).ToEquatableArray(),
        };
    }

    private static EquatableArray<string> SilencedIds(List<PrintedMember> members, ShapeCache shapes)
    {
        SortedSet<string>? ids = null;
        foreach (var member in members)
        {
            foreach (var id in member.IsSensitive ? [] : member.SilencedIds.Concat(shapes.SilencedIds(member.Type)))
            {
                (ids ??= new SortedSet<string>(StringComparer.Ordinal)).Add(id);
            }
        }

        return ids is null ? default : ids.ToEquatableArray();
    }

    private static DiagnosticDescriptor? Obstacle(INamedTypeSymbol type, Hierarchy hierarchy)
    {
        if (type.IsStatic || type.IsFileLocal || type.IsRefLikeType)
        {
            return ToStringDiagnostics.NoInstanceText;
        }

        if (!hierarchy.IsPartial)
        {
            return ToStringDiagnostics.NotPartial;
        }

        return type.GetMembers("ToString").Any(IsHandWrittenToString) ? ToStringDiagnostics.HasOwnToString : null;
    }

    // The analyzer sees our own output as part of the type.
    private static bool IsHandWrittenToString(ISymbol member) =>
        member is IMethodSymbol { IsImplicitlyDeclared: false, Parameters.Length: 0, DeclaringSyntaxReferences.Length: > 0 }
        && member.DeclaringSyntaxReferences[0].SyntaxTree.FilePath.IndexOf(ObjectEmitter.GeneratorName, StringComparison.Ordinal) < 0;

    private static ObjectMember Member(PrintedMember member, int maxItems, ShapeCache shapes)
    {
        var label = Option<string>(member, "Name") ?? member.Symbol.Name;
        var limit = member.Options is { } options && ToStringAttributes.Argument(options, "MaxItems") is int and > 0 and var max ? max : maxItems;
        var shape = member.IsSensitive ? null : shapes.Of(member.Type);
        return new ObjectMember(label, "this." + Escaped(member.Symbol.Name), shape, Option<string>(member, "Format"), limit);
    }

    private static T? Option<T>(PrintedMember member, string name)
        where T : class => member.Options is { } options ? ToStringAttributes.Argument(options, name) as T : null;

    private static bool HasGeneratedBase(INamedTypeSymbol type)
    {
        for (var parent = type.BaseType; parent is not null && !Framework.Contains(parent); parent = parent.BaseType)
        {
            if (ToStringAttributes.GenerateToString(parent) is not null)
            {
                return true;
            }
        }

        return false;
    }

    // Behind "this." only reserved words need an at sign; escaping every contextual one would read oddly.
    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}

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

        if (OwnMethod(type) is { } own)
        {
            report?.Invoke(ToStringDiagnostics.HasOwnToString, type.Locations.FirstOrDefault(), type.ToDisplayString(), own);
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

        return null;
    }

    // Says which method of the user's stands where one would be generated, or null.
    private static string? OwnMethod(INamedTypeSymbol type)
    {
        // The formatting methods are generated once, in the base class.
        var isDerived = HasGeneratedBase(type);
        foreach (var member in type.GetMembers("ToString"))
        {
            if (member is IMethodSymbol { IsImplicitlyDeclared: false, DeclaringSyntaxReferences.Length: > 0 } method && IsHandWritten(method)
                && (method.Parameters.IsEmpty || (!isDerived && IsFormatting(method))))
            {
                return method.Parameters.IsEmpty ? "declares ToString itself" : "declares ToString with a format itself";
            }
        }

        if (!isDerived && type.GetMembers("TryFormat").Any(static m => m is IMethodSymbol { Parameters: { Length: 4 } parameters } method
            && IsHandWritten(method) && parameters[0].Type is INamedTypeSymbol { Name: "Span", Arity: 1 }))
        {
            return "declares TryFormat itself";
        }

        for (var parent = type.BaseType; parent is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; parent = parent.BaseType)
        {
            foreach (var member in parent.GetMembers("ToString"))
            {
                if (member is IMethodSymbol { Parameters.Length: 0, IsOverride: true } method)
                {
                    return method.IsSealed ? $"inherits the sealed ToString of '{parent.ToDisplayString()}'" : null;
                }
            }
        }

        return null;
    }

    private static bool IsFormatting(IMethodSymbol method) =>
        method.Parameters is { Length: 2 } parameters
        && parameters[0].Type.SpecialType == SpecialType.System_String
        && parameters[1].Type is { Name: "IFormatProvider", ContainingNamespace.Name: "System" };

    // The analyzer sees our own output as part of the type.
    private static bool IsHandWritten(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Length > 0
        && method.DeclaringSyntaxReferences[0].SyntaxTree.FilePath.IndexOf(ObjectEmitter.GeneratorName, StringComparison.Ordinal) < 0;

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

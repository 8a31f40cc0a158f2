using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ThreeGens.Generators.Shared;

/// <summary>Describes where a type is declared, so that a partial declaration of it can be opened again in another file.</summary>
/// <param name="Namespace">The namespace with escaped keywords, or an empty string.</param>
/// <param name="ContainingTypes">Heads such as <c>partial class Outer&lt;T&gt;</c>, outermost first.</param>
/// <param name="TypeHead">The head of the type itself.</param>
/// <param name="IsPartial">Whether the type and all its containing types are declared partial.</param>
internal sealed record Hierarchy(string Namespace, EquatableArray<string> ContainingTypes, string TypeHead, bool IsPartial)
{
    /// <value>The escaped name of the type without its type parameters.</value>
    public string Name { get; private init; } = "";

    public static Hierarchy Of(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var isPartial = IsDeclaredPartial(type, cancellationToken);
        var outer = new Stack<string>();
        for (var containing = type.ContainingType; containing is not null; containing = containing.ContainingType)
        {
            outer.Push(HeadOf(containing));
            isPartial &= IsDeclaredPartial(containing, cancellationToken);
        }

        return new Hierarchy(NamespaceOf(type), outer.ToEquatableArray(), HeadOf(type), isPartial) { Name = Identifier.Escape(type.Name) };
    }

    /// <summary>Gives the namespace of a type with escaped keywords, or an empty string.</summary>
    public static string NamespaceOf(INamedTypeSymbol type) => QualifiedName.Of(type.ContainingNamespace, escape: true);

    /// <summary>Opens the namespace and the containing types.</summary>
    public void OpenContaining(SourceWriter writer)
    {
        if (Namespace.Length > 0)
        {
            writer.Line($"namespace {Namespace};").Line();
        }

        foreach (var head in ContainingTypes)
        {
            writer.Open(head);
        }
    }

    /// <summary>Closes what <see cref="OpenContaining"/> opened.</summary>
    public void CloseContaining(SourceWriter writer)
    {
        for (var i = 0; i < ContainingTypes.Count; i++)
        {
            writer.Close();
        }
    }

    private static string HeadOf(INamedTypeSymbol type)
    {
        var kind = (type.TypeKind, type.IsRecord) switch
        {
            (TypeKind.Struct, true) => "record struct",
            (TypeKind.Struct, false) => type.IsRefLikeType ? "ref struct" : "struct",
            (TypeKind.Interface, _) => "interface",
            (_, true) => "record",
            _ => "class",
        };
        // "ref" comes before "partial", everything else after it.
        var partial = kind == "ref struct" ? "ref partial struct" : "partial " + kind;
        var name = Identifier.Escape(type.Name);
        return type.Arity == 0 ? $"{partial} {name}" : $"{partial} {name}<{string.Join(", ", type.TypeParameters.Select(p => Identifier.Escape(p.Name)))}>";
    }

    private static bool IsDeclaredPartial(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                return true;
            }
        }

        return false;
    }
}

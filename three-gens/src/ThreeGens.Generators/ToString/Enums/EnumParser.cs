using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.ToString.Enums;

/// <summary>Turns an enum into a model.</summary>
internal static class EnumParser
{
    /// <summary>Parses an enum; gives null for one that no other type may name.</summary>
    public static EnumModel? Parse(INamedTypeSymbol type, EnumOptions options, bool isForeign, Compilation compilation, DiagnosticSink? report, CancellationToken cancellationToken)
    {
        if (type.EnumUnderlyingType is not { } underlying)
        {
            return null;
        }

        if (AccessibilityOf(type, isForeign) is not { } accessibility)
        {
            report?.Invoke(ToStringDiagnostics.NotAccessible, type.Locations.FirstOrDefault(), type.ToDisplayString());
            return null;
        }

        if (ClassNameObstacle(type, options) is { } obstacle)
        {
            report?.Invoke(ToStringDiagnostics.NoClassName, type.Locations.FirstOrDefault(), type.ToDisplayString(), WantedName(type, options), obstacle);
            return null;
        }

        if (LanguageNeeds.AreUnmet(compilation, type, report))
        {
            return null;
        }

        var silenced = new SortedSet<string>(StringComparer.Ordinal);
        for (var named = type; named is not null; named = named.ContainingType)
        {
            ObsoleteMark.AddOwnIds(named.GetAttributes(), silenced);
        }

        var members = MembersOf(type, options, silenced, cancellationToken);
        return new EnumModel
        {
            HintName = HintName.For(type, isForeign ? "ToString.Foreign" : "ToString"),
            DisplayName = QualifiedName.Of(type),
            Namespace = Hierarchy.NamespaceOf(type),
            ClassName = ClassName(type, options),
            TypeName = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            TypeParameters = TypeParameterText.List(TypeParameterText.Of(type)),
            Constraints = TypeParameterText.Constraints(TypeParameterText.Of(type), TypeNames.Text),
            Accessibility = accessibility,
            Underlying = EnumUnderlying.Of(underlying.SpecialType),
            IsFlags = HasFlagsAttribute(type),
            IsForeign = isForeign,
            HasJsonConverter = options.JsonConverter,
            Members = members,
            SilencedIds = silenced.ToEquatableArray(),
        };
    }

    /// <summary>Gives the full name of the class with an enum's text methods, or null when there is none.</summary>
    public static string? ClassOf(INamedTypeSymbol type, EnumOptions options)
    {
        if (AccessibilityOf(type, isForeign: false) is null || ClassNameObstacle(type, options) is not null)
        {
            return null;
        }

        var space = Hierarchy.NamespaceOf(type);
        return $"global::{(space.Length == 0 ? "" : space + ".")}{ClassName(type, options)}";
    }

    private static string ClassName(INamedTypeSymbol type, EnumOptions options) => Identifier.Escape(WantedName(type, options));

    private static string? ClassNameObstacle(INamedTypeSymbol type, EnumOptions options)
    {
        var name = WantedName(type, options);
        if (!SyntaxFacts.IsValidIdentifier(name))
        {
            return "that is no C# identifier";
        }

        foreach (var taken in type.ContainingNamespace.GetTypeMembers(name, 0))
        {
            // The generated class is partial: a half of it may be the user's.
            if (!taken.IsFileLocal && taken.DeclaringSyntaxReferences.Any(static r => !IsPartialClass(r)))
            {
                return "a type of that name is declared already, and not as a partial class";
            }
        }

        return options.JsonConverter && type.ContainingNamespace.GetTypeMembers(ConverterName(name), type.Arity).Any(IsHandWritten)
            ? $"a type of the name '{ConverterName(name)}', that of its converter, is declared already"
            : null;
    }

    /// <summary>Names the converter of an enum after its class.</summary>
    public static string ConverterName(string className) =>
        (className.EndsWith("Extensions", StringComparison.Ordinal) ? className.Substring(0, className.Length - "Extensions".Length) : className) + "JsonConverter";

    // The analyzer sees our own output as part of the namespace.
    private static bool IsHandWritten(INamedTypeSymbol type) =>
        !type.IsFileLocal && type.DeclaringSyntaxReferences.Any(static r => r.SyntaxTree.FilePath.IndexOf(EnumEmitter.GeneratorName, StringComparison.Ordinal) < 0);

    private static bool IsPartialClass(SyntaxReference declaration) =>
        declaration.GetSyntax() is ClassDeclarationSyntax { Modifiers: var modifiers } && modifiers.Any(SyntaxKind.PartialKeyword);

    private static string WantedName(INamedTypeSymbol type, EnumOptions options) =>
        options.ExtensionClassName is { Length: > 0 } name ? name : NestedName(type) + "Extensions";

    private static EquatableArray<EnumMember> MembersOf(INamedTypeSymbol type, EnumOptions options, SortedSet<string> silenced, CancellationToken cancellationToken)
    {
        var members = new List<EnumMember>();
        foreach (var symbol in type.GetMembers())
        {
            if (symbol is IFieldSymbol { HasConstantValue: true, ConstantValue: { } constant } field)
            {
                cancellationToken.ThrowIfCancellationRequested();
                ObsoleteMark.AddOwnIds(field.GetAttributes(), silenced);
                members.Add(new EnumMember(field.Name, EnumMemberText.Of(field, options, cancellationToken), EnumUnderlying.ToUnsigned(constant)));
            }
        }

        // OrderBy is stable: equal values keep the order of declaration.
        return members.OrderBy(m => m.Value).ToEquatableArray();
    }

    private static string? AccessibilityOf(INamedTypeSymbol type, bool isForeign)
    {
        var isPublic = !isForeign;
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal || current.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
            {
                return null;
            }

            isPublic &= current.DeclaredAccessibility == Accessibility.Public;
        }

        return isPublic ? "public" : "internal";
    }

    private static string NestedName(INamedTypeSymbol type) => type.ContainingType is { } outer ? NestedName(outer) + type.Name : type.Name;

    private static bool HasFlagsAttribute(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "FlagsAttribute", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }
}

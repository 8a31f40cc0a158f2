using Microsoft.CodeAnalysis;

namespace ValidatorRs.Analyzers.Symbols;

/// <summary>Holds the types by which attributes are told apart.</summary>
internal sealed class KnownSymbols
{
    private readonly INamespaceSymbol _framework;
    private readonly INamespaceSymbol? _library;
    private readonly INamedTypeSymbol _validationAttribute;

    private KnownSymbols(Compilation compilation, INamedTypeSymbol validationAttribute)
    {
        Compilation = compilation;
        _validationAttribute = validationAttribute;
        _framework = validationAttribute.ContainingNamespace;
        _library = compilation.GetTypeByMetadataName("ValidatorRs.RulesAttribute")?.ContainingNamespace;
    }

    public Compilation Compilation { get; }

    /// <summary>Finds the types; null in a compilation without DataAnnotations, where nothing is to be checked.</summary>
    public static KnownSymbols? TryCreate(Compilation compilation) =>
        compilation.GetTypeByMetadataName("System.ComponentModel.DataAnnotations.ValidationAttribute") is { } attribute ? new KnownSymbols(compilation, attribute) : null;

    /// <summary>Tells whose attribute a class is; null for one that is no rule.</summary>
    public AttributeOrigin? OriginOf(INamedTypeSymbol attribute)
    {
        if (SymbolEqualityComparer.Default.Equals(attribute.ContainingNamespace, _library))
        {
            return attribute.Name is "RulesAttribute" or "EachAttribute" or "KeysAttribute" || IsValidation(attribute) ? AttributeOrigin.Library : null;
        }

        return !IsValidation(attribute) ? null
            : SymbolEqualityComparer.Default.Equals(attribute.ContainingNamespace, _framework) ? AttributeOrigin.Framework
            : AttributeOrigin.Foreign;
    }

    private bool IsValidation(INamedTypeSymbol attribute)
    {
        for (var type = attribute; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, _validationAttribute))
            {
                return true;
            }
        }

        return false;
    }
}

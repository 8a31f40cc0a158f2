using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ThreeGens.Generators.Shared;
using ThreeGens.Generators.ToString.Objects;

namespace ThreeGens.Generators.ToString;

/// <summary>Writes <c>ToString</c> and the formatting interfaces for classes, structs and records with <c>[GenerateToString]</c>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ObjectGenerator : IIncrementalGenerator
{
    internal const string Name = "Object";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var types = context.SyntaxProvider.ForAttributeWithMetadataName(
            EnumGenerator.AttributeName,
            static (node, _) => node is TypeDeclarationSyntax and not InterfaceDeclarationSyntax,
            static (c, cancellationToken) => SafeOutput.Parse(
                Name,
                c.TargetSymbol,
                () => ObjectParser.Parse((INamedTypeSymbol)c.TargetSymbol, c.Attributes[0], c.SemanticModel.Compilation, report: null, cancellationToken)));
        context.RegisterFiles(types, Name, ObjectEmitter.Emit);
    }
}

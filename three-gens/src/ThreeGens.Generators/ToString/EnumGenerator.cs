using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ThreeGens.Generators.Shared;
using ThreeGens.Generators.ToString.Enums;

namespace ThreeGens.Generators.ToString;

/// <summary>Writes text, format and parse methods for enums with <c>[GenerateToString]</c> and for those named by <c>[assembly: GenerateToStringFor]</c>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class EnumGenerator : IIncrementalGenerator
{
    internal const string Name = "Enum";
    internal const string AttributeName = "ThreeGens.GenerateToStringAttribute";
    internal const string ForeignAttributeName = "ThreeGens.GenerateToStringForAttribute";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var own = context.SyntaxProvider.ForAttributeWithMetadataName(
            AttributeName,
            static (node, _) => node is EnumDeclarationSyntax,
            static (c, cancellationToken) => Parse((INamedTypeSymbol)c.TargetSymbol, c.Attributes[0], isForeign: false, c.SemanticModel.Compilation, cancellationToken));

        // One assembly attribute may be repeated in several files; the same enum twice is one file.
        var foreign = context.SyntaxProvider.ForAttributeWithMetadataName(
            ForeignAttributeName,
            static (node, _) => node is CompilationUnitSyntax,
            static (c, cancellationToken) => ParseForeign(c, cancellationToken))
            .SelectMany(static (parsed, _) => parsed).Collect().SelectMany(static (parsed, _) => parsed.Distinct());

        // Of two enums whose classes would be one, the analyzer reports the one that gets none.
        var doubled = own.Collect().Combine(foreign.Collect())
            .Select(static (parsed, _) => EnumClasses.Doubled(Classes(parsed.Left).Concat(Classes(parsed.Right))).Select(static d => d.Loser).ToEquatableArray())
            .WithTrackingName(StepNames.Prefix + Name + ".Doubled");
        context.RegisterFiles(own, Name, EnumEmitter.Emit, EnumClass.Of, doubled);
        context.RegisterFiles(foreign, Name + ".Foreign", EnumEmitter.Emit, EnumClass.Of, doubled);
    }

    private static IEnumerable<EnumClass> Classes(ImmutableArray<Parsed<EnumModel>> parsed) =>
        parsed.Where(static p => p.Model is not null).Select(static p => EnumClass.Of(p.Model!));

    private static Parsed<EnumModel>[] ParseForeign(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
    [
        .. from attribute in context.Attributes
           let type = attribute.ConstructorArguments.FirstOrDefault().Value as INamedTypeSymbol
           where type?.TypeKind == TypeKind.Enum
           select Parse(type!, attribute, isForeign: true, context.SemanticModel.Compilation, cancellationToken),
    ];

    private static Parsed<EnumModel> Parse(INamedTypeSymbol type, AttributeData attribute, bool isForeign, Compilation compilation, CancellationToken cancellationToken) =>
        SafeOutput.Parse(Name, type, () => EnumParser.Parse(type, EnumOptions.Of(attribute), isForeign, compilation, report: null, cancellationToken));
}

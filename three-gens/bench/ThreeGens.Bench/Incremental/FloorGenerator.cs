using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ThreeGens.Bench.Incremental;

/// <summary>Binds what any generator for the attribute must bind, names and types of members, and does nothing with it: the floor of an edit's cost.</summary>
/// <param name="attribute">The full name of the attribute.</param>
internal sealed class FloorGenerator(string attribute) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var types = context.SyntaxProvider.ForAttributeWithMetadataName(
            attribute,
            static (node, _) => node is BaseTypeDeclarationSyntax,
            static (c, _) => Describe((INamedTypeSymbol)c.TargetSymbol));
        context.RegisterSourceOutput(types, static (output, text) => output.AddSource(text.Split('|')[0], "// " + text));
    }

    private static string Describe(INamedTypeSymbol type)
    {
        var text = new StringBuilder(type.ToDisplayString()).Append('|');
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol property)
            {
                text.Append(property.Name).Append(property.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
            }
            else if (member is IFieldSymbol { HasConstantValue: true } constant)
            {
                text.Append(constant.Name).Append(constant.ConstantValue);
            }
        }

        return text.ToString();
    }
}

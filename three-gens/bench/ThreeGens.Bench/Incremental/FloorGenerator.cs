using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ThreeGens.Bench.Incremental;

/// <summary>Binds what any generator of object text must bind, names and types of members, and does nothing with it: the floor of an edit's cost.</summary>
internal sealed class FloorGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var types = context.SyntaxProvider.ForAttributeWithMetadataName(
            "ThreeGens.GenerateToStringAttribute",
            static (node, _) => node is TypeDeclarationSyntax,
            static (c, _) =>
            {
                var text = new StringBuilder(c.TargetSymbol.ToDisplayString());
                foreach (var member in ((INamedTypeSymbol)c.TargetSymbol).GetMembers())
                {
                    if (member is IPropertySymbol property)
                    {
                        text.Append(property.Name).Append(property.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
                    }
                }

                return text.ToString();
            });
        context.RegisterSourceOutput(types, static (output, text) => output.AddSource(text.Split('P')[0] + text.Length, "// " + text));
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ThreeGens.Generators.Json;

/// <summary>Gives the attributes of members, and does not ask the compiler where the syntax shows that there are none.</summary>
/// <remarks>Asking binds, for each member of each type on each edit; most members carry nothing.</remarks>
internal static class MemberAttributes
{
    public static ImmutableArray<AttributeData> Of(ISymbol member) => MayHaveSome(member) ? member.GetAttributes() : [];

    private static bool MayHaveSome(ISymbol member)
    {
        var declarations = member.DeclaringSyntaxReferences;
        if (declarations.Length != 1 || member is IPropertySymbol { IsPartialDefinition: true } or IPropertySymbol { PartialDefinitionPart: not null })
        {
            return true;
        }

        return declarations[0].GetSyntax() switch
        {
            MemberDeclarationSyntax declaration => declaration.AttributeLists.Count > 0,
            ParameterSyntax parameter => parameter.AttributeLists.Count > 0,
            VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } => field.AttributeLists.Count > 0,
            _ => true,
        };
    }
}

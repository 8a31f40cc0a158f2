using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Noctx.Analyzers;

/// <summary>Tells whether somebody else decides a method's parameters.</summary>
internal static class ImplementedMembers
{
    /// <summary>Tells whether a method implements a member of an interface.</summary>
    public static bool ImplementsAny(IMethodSymbol method)
    {
        if (!method.ExplicitInterfaceImplementations.IsEmpty)
        {
            return true;
        }

        if (method.MethodKind != MethodKind.Ordinary || method.IsStatic && method.ContainingType.AllInterfaces.IsEmpty)
        {
            return false;
        }

        foreach (var contract in method.ContainingType.AllInterfaces)
        {
            foreach (var member in contract.GetMembers(method.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Tells whether the declaring type names a method without calling it; then a delegate's type decides.</summary>
    public static bool IsUsedAsDelegate(IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        SyntaxNode type = declaration;
        while (type.Parent is TypeDeclarationSyntax or BaseMethodDeclarationSyntax)
        {
            type = type.Parent;
        }

        foreach (var token in type.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == method.Name && token.Parent is SimpleNameSyntax name)
            {
                var expression = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? (SyntaxNode)access : name;
                if (expression.Parent is not InvocationExpressionSyntax && expression.Parent is not MemberBindingExpressionSyntax)
                {
                    return true;
                }
            }
        }

        return false;
    }
}

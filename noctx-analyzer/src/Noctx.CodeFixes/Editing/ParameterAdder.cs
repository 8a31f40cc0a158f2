using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Noctx.CodeFixes.Editing;

/// <summary>Writes a token parameter into a declaration.</summary>
internal static class ParameterAdder
{
    /// <summary>Writes the parameter, its types in full; they are simplified later.</summary>
    public static ParameterSyntax Parameter(string name, bool isOptional, bool isIterator)
        => Parameter(name, isOptional, isIterator, ("System.Threading.CancellationToken", "System.Runtime.CompilerServices.EnumeratorCancellation"));

    /// <summary>Writes the parameter with the given names of its types.</summary>
    public static ParameterSyntax Parameter(string name, bool isOptional, bool isIterator, (string Token, string Mark) types)
    {
        var text = (isIterator ? "[" + types.Mark + "] " : "") + types.Token + " " + name + (isOptional ? " = default" : "");
        return SyntaxFactory.ParseParameterList("(" + text + ")").Parameters[0].WithAdditionalAnnotations(Microsoft.CodeAnalysis.Simplification.Simplifier.Annotation);
    }

    /// <summary>Adds the parameter last, before a params array, on a line of its own where the others stand so.</summary>
    public static SyntaxNode Add(SyntaxNode declaration, ParameterSyntax parameter) => declaration switch
    {
        MethodDeclarationSyntax method => method.WithParameterList(Add(method.ParameterList, parameter)),
        LocalFunctionStatementSyntax function => function.WithParameterList(Add(function.ParameterList, parameter)),
        _ => declaration,
    };

    private static ParameterListSyntax Add(ParameterListSyntax list, ParameterSyntax parameter)
    {
        var parameters = list.Parameters;
        if (parameters.Count == 0)
        {
            return list.WithParameters(parameters.Add(parameter));
        }

        var last = parameters[parameters.Count - 1];
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        var items = new List<SyntaxNodeOrToken>(parameters.GetWithSeparators());
        if (last.Modifiers.Any(SyntaxKind.ParamsKeyword))
        {
            items.InsertRange(items.Count - 1, [parameter.WithLeadingTrivia(last.GetLeadingTrivia()), comma]);
            return list.WithParameters(SyntaxFactory.SeparatedList<ParameterSyntax>(items));
        }

        if (last.GetLeadingTrivia().Any(t => t.IsKind(SyntaxKind.WhitespaceTrivia)))
        {
            var before = last.GetFirstToken().GetPreviousToken().TrailingTrivia.Where(t => t.IsKind(SyntaxKind.EndOfLineTrivia));
            comma = comma.WithTrailingTrivia(before);
            parameter = parameter.WithLeadingTrivia(last.GetLeadingTrivia());
        }

        items.AddRange([comma, parameter]);
        return list.WithParameters(SyntaxFactory.SeparatedList<ParameterSyntax>(items));
    }
}

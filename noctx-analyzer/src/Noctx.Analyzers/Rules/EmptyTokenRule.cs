using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.Proofs;
using Noctx.Analyzers.Silence;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers.Rules;

/// <summary>NOCTX004: an empty token is passed although a real one is in scope.</summary>
internal sealed class EmptyTokenRule : Rule
{
    private static readonly DiagnosticDescriptor Found = new(
        RuleIds.EmptyToken,
        "Pass the token in scope, not an empty one",
        "'{0}' gets an empty token; pass '{1}'",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "default, new CancellationToken() and CancellationToken.None are tokens nobody can cancel.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.EmptyToken + ".md");

    public override DiagnosticDescriptor Descriptor => Found;

    public override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.Invocation, OperationKind.ObjectCreation);

    public override void Visit(IOperation operation, BodyAnalysis body)
    {
        foreach (var argument in body.ArgumentsOf(operation).Passed)
        {
            Visit(argument, operation, body);
        }
    }

    private static void Visit(IArgumentOperation argument, IOperation call, BodyAnalysis body)
    {
        if (argument.Parameter is not { } parameter
            || body.SiteOf(call) is not { } site
            || Strength(argument.Value.Unconverted(), body) is not { } atMost
            || body.TokensAt(argument) is not { Count: > 0 } tokens)
        {
            return;
        }

        if (body.Options.None == "comment" && HasComment(argument.Syntax))
        {
            return;
        }

        if (SilenceList.IsQuietCall(call, site.Method, [.. site.Arguments.Where(a => a != argument)], body.Known) || SilenceList.IsQuietPlace(call, body))
        {
            return;
        }

        var replacements = tokens.Select(t => t.ExpressionFor(body.Known.IsNullableToken(parameter.Type))).ToList();
        body.Report(Found, argument.Value.Syntax.GetLocation(), TokenFixProperties.Replacing(replacements, TokenFixProperties.AreEqual(tokens)), [site.DisplayName, replacements[0]], atMost);
    }

    // None says at least that somebody thought of it.
    private static DiagnosticSeverity? Strength(IOperation value, BodyAnalysis body) => value switch
    {
        IDefaultValueOperation => DiagnosticSeverity.Error,
        IObjectCreationOperation { Arguments.IsEmpty: true } => DiagnosticSeverity.Error,
        IPropertyReferenceOperation { Property: { Name: "None", IsStatic: true } } when body.Options.None != "allow" => DiagnosticSeverity.Info,
        _ => null,
    };

    // On the argument, or in the lines and the line around its statement.
    private static bool HasComment(SyntaxNode argument)
    {
        var statement = argument.FirstAncestorOrSelf<StatementSyntax>() ?? argument;
        return statement.GetLeadingTrivia().Concat(statement.DescendantTrivia()).Concat(statement.GetTrailingTrivia())
            .Any(t => t.ToString() is { Length: > 3 } text && (text.StartsWith("//", StringComparison.Ordinal) || text.StartsWith("/*", StringComparison.Ordinal)));
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Noctx.Analyzers.Proofs;

namespace Noctx.Tests.Peers;

/// <summary>
/// Reports what Sonar's S8949 is documented to report; the rule itself is not open source and is not run here. A call is reported when a
/// token can be appended by name, the result still converts, and the method has a token: in its first parameter that is or holds one, else
/// in a field or property of its own type.
/// </summary>
#pragma warning disable RS1036 // It runs in this test program only; no compiler loads it.
#pragma warning disable RS1038 // It runs in this test program only; no compiler loads it.
#pragma warning disable RS1041 // It runs in this test program only; no compiler loads it.
#pragma warning disable RS2008 // It is never released.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SonarSemantics : DiagnosticAnalyzer
{
    private const string TokenName = "System.Threading.CancellationToken";

    private static readonly DiagnosticDescriptor Found = new("S8949", "Pass the token", "Pass the token", "Peer", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Found];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Look, SyntaxKind.InvocationExpression);
    }

    private static void Look(SyntaxNodeAnalysisContext context)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        var model = context.SemanticModel;
        if (model.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol method
            || Source(model, call, context.CancellationToken) is not { } token
            || GetsToken(call, model, context.CancellationToken)
            || NamesOf(model, call, method).FirstOrDefault(name => Binds(model, call, method, name, token)) is null)
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(Found, call.GetLocation()));
    }

    // A written default counts as none; None is the documented way to opt out.
    private static bool GetsToken(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
        => call.ArgumentList.Arguments.Any(a => IsToken(model.GetTypeInfo(a.Expression, cancellationToken).ConvertedType) && !IsDefault(a));

    private static bool IsDefault(ArgumentSyntax argument) => argument.Expression.Kind() is SyntaxKind.DefaultLiteralExpression or SyntaxKind.DefaultExpression;

    private static string? Source(SemanticModel model, SyntaxNode call, CancellationToken cancellationToken)
    {
        if (call.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault(m => m is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax) is not { } member
            || model.GetDeclaredSymbol(member, cancellationToken) is not { } symbol)
        {
            return null;
        }

        var parameters = (symbol as IMethodSymbol)?.Parameters ?? [];
        return parameters.Select(p => Expression(p.Name, p.Type)).FirstOrDefault(e => e is not null)
            ?? symbol.ContainingType.GetMembers().Where(m => !m.IsImplicitlyDeclared && (m.IsStatic || !symbol.IsStatic) && m.Name is not ("ApplicationStarted" or "ApplicationStopped"))
                .Select(m => ((m as IFieldSymbol)?.Type ?? (m as IPropertySymbol)?.Type) is { } type ? Expression(m.Name, type) : null)
                .FirstOrDefault(e => e is not null);
    }

    // The thing itself, or the first of its own public properties that is a token.
    private static string? Expression(string name, ITypeSymbol type)
        => IsToken(type) ? name
            : type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } && IsToken(((INamedTypeSymbol)type).TypeArguments[0]) ? name + ".GetValueOrDefault()"
            : type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(p => IsToken(p.Type) && !p.IsStatic && p.DeclaredAccessibility == Accessibility.Public) is { } property ? name + "." + property.Name
            : null;

    private static IEnumerable<string> NamesOf(SemanticModel model, InvocationExpressionSyntax call, IMethodSymbol method)
        => model.GetMemberGroup(call.Expression).Append(method).OfType<IMethodSymbol>()
            .SelectMany(m => m.Parameters).Where(p => IsToken(p.Type)).Select(p => p.Name).Distinct();

    private static bool Binds(SemanticModel model, InvocationExpressionSyntax call, IMethodSymbol method, string name, string token)
    {
        var argument = SyntaxFactory.Argument(SyntaxFactory.NameColon(name), default, SyntaxFactory.ParseExpression(token));
        var kept = call.ArgumentList.Arguments.Where(a => !IsDefault(a)).Append(argument);
        var changed = call.WithArgumentList(SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(kept)));
        return model.GetOperation(call) is { } operation && CallSite.From(operation) is { } site && SpeculativeBinder.Bind(site, changed, model) is { } bound
            && model.Compilation.ClassifyCommonConversion(bound.ReturnType, method.ReturnType).IsImplicit
            && !SymbolEqualityComparer.Default.Equals(bound.OriginalDefinition, model.GetEnclosingSymbol(call.SpanStart)?.OriginalDefinition);
    }

    private static bool IsToken(ITypeSymbol? type) => type?.ToDisplayString() == TokenName;
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Mocks;

/// <summary>Finds out which types mocks are asked for, and parses each once per compilation.</summary>
internal static class MockRequests
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<string, Parsed<MockModel>>> PerCompilation = new();

    /// <summary>Parses the types of the attributes on one assembly, class or struct.</summary>
    public static EquatableArray<Parsed<MockModel>> OfAttributes(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var parsed = new List<Parsed<MockModel>>();
        foreach (var attribute in context.Attributes)
        {
            foreach (var request in MockRequest.Of(attribute, context.TargetSymbol).SelectMany(RecursiveTypes.Of))
            {
                cancellationToken.ThrowIfCancellationRequested();
                parsed.Add(Parse(context.SemanticModel.Compilation, request, cancellationToken));
            }
        }

        return parsed.ToEquatableArray();
    }

    /// <summary>Says whether a node looks like <c>Mock.Of&lt;T&gt;()</c>, <c>Mock.OfClass&lt;T&gt;()</c> or <c>Mock.Wrap(x)</c>, however <c>Mock</c> is named: qualified, by an alias, by a static using; also as a method group.</summary>
    public static bool IsMockCall(SyntaxNode node, CancellationToken cancellationToken) => node switch
    {
        InvocationExpressionSyntax { Expression: var called } => IsMockName(called is MemberAccessExpressionSyntax { Name: { } name } ? name : called),
        GenericNameSyntax generic => IsMockName(generic) && !IsCalled(generic.Parent is MemberAccessExpressionSyntax access && access.Name == generic ? access : generic),
        _ => false,
    };

    private static bool IsMockName(SyntaxNode node) =>
        node is GenericNameSyntax { Identifier.ValueText: "Of" or "OfClass" or "Wrap" } or IdentifierNameSyntax { Identifier.ValueText: "Wrap" };

    private static bool IsCalled(ExpressionSyntax expression) => expression.Parent is InvocationExpressionSyntax call && call.Expression == expression;

    /// <summary>Parses the type that one call names.</summary>
    public static EquatableArray<Parsed<MockModel>> OfCall(GeneratorSyntaxContext context, CancellationToken cancellationToken)
    {
        if (RequestOf(context.Node, context.SemanticModel, cancellationToken) is not { } request)
        {
            return default;
        }

        return RecursiveTypes.Of(request).Select(r => Parse(context.SemanticModel.Compilation, r, cancellationToken)).ToEquatableArray();
    }

    /// <summary>Gives the type that a call of <c>Mock.Of</c> names, or null for another call or a type parameter.</summary>
    public static MockRequest? RequestOf(SyntaxNode call, SemanticModel semantics, CancellationToken cancellationToken) =>
        semantics.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol
        {
            ContainingType: { Name: "Mock", ContainingNamespace: { Name: "ThreeGens", ContainingNamespace.IsGlobalNamespace: true } },
            Name: "Of" or "OfClass" or "Wrap",
        } method
        && method.TypeArguments.All(static t => t is INamedTypeSymbol { TypeKind: not TypeKind.Error })
            ? new MockRequest(MockableTypes.Normalize((INamedTypeSymbol)method.TypeArguments[0]), method.TypeArguments.Skip(1).Cast<INamedTypeSymbol>().ToImmutableArray())
            : null;

    private static Parsed<MockModel> Parse(Compilation compilation, MockRequest request, CancellationToken cancellationToken)
    {
        var cache = PerCompilation.GetValue(compilation, static _ => new ConcurrentDictionary<string, Parsed<MockModel>>(StringComparer.Ordinal));
        var names = TypeNames.For(compilation);
        var key = string.Join("&", request.Others.Insert(0, request.Type).Select(names.OfNotNull));
        return cache.GetOrAdd(key, _ => SafeOutput.Parse(
            MockGenerator.Name, request.Type, () => MockParser.Parse(request, compilation, sink: null, cancellationToken)));
    }
}

using System.Collections.Concurrent;
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
            foreach (var request in MockRequest.Of(attribute))
            {
                cancellationToken.ThrowIfCancellationRequested();
                parsed.Add(Parse(context.SemanticModel.Compilation, request, cancellationToken));
            }
        }

        return parsed.ToEquatableArray();
    }

    /// <summary>Says whether a node looks like <c>Mock.Of&lt;T&gt;()</c>, <c>Mock.OfClass&lt;T&gt;()</c> or <c>Mock.Wrap(x)</c>, however <c>Mock</c> is qualified.</summary>
    public static bool IsMockCall(SyntaxNode node, CancellationToken cancellationToken) => node is InvocationExpressionSyntax
    {
        Expression: MemberAccessExpressionSyntax
        {
            Name.Identifier.ValueText: "Of" or "OfClass" or "Wrap",
            Expression: IdentifierNameSyntax { Identifier.ValueText: "Mock" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Mock" }
                or AliasQualifiedNameSyntax { Name.Identifier.ValueText: "Mock" },
        }
        or GenericNameSyntax { Identifier.ValueText: "Of" or "OfClass" },
    };

    /// <summary>Parses the type that one call names.</summary>
    public static EquatableArray<Parsed<MockModel>> OfCall(GeneratorSyntaxContext context, CancellationToken cancellationToken)
    {
        if (RequestOf(context.Node, context.SemanticModel, cancellationToken) is not { } request)
        {
            return default;
        }

        return new[] { Parse(context.SemanticModel.Compilation, request, cancellationToken) }.ToEquatableArray();
    }

    /// <summary>Gives the type that a call of <c>Mock.Of</c> names, or null for another call or a type parameter.</summary>
    public static MockRequest? RequestOf(SyntaxNode call, SemanticModel semantics, CancellationToken cancellationToken) =>
        semantics.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol
        {
            ContainingType: { Name: "Mock", ContainingNamespace: { Name: "ThreeGens", ContainingNamespace.IsGlobalNamespace: true } },
            Name: "Of" or "OfClass" or "Wrap",
        } method
        && method.TypeArguments.All(static t => t is INamedTypeSymbol { TypeKind: not TypeKind.Error })
            ? new MockRequest((INamedTypeSymbol)method.TypeArguments[0], method.TypeArguments.Length > 1 ? (INamedTypeSymbol)method.TypeArguments[1] : null)
            : null;

    private static Parsed<MockModel> Parse(Compilation compilation, MockRequest request, CancellationToken cancellationToken)
    {
        var cache = PerCompilation.GetValue(compilation, static _ => new ConcurrentDictionary<string, Parsed<MockModel>>(StringComparer.Ordinal));
        var names = TypeNames.For(compilation);
        var key = request.Second is null ? names.OfNotNull(request.Type) : names.OfNotNull(request.Type) + "&" + names.OfNotNull(request.Second);
        return cache.GetOrAdd(key, _ => SafeOutput.Parse(
            MockGenerator.Name, request.Type, () => MockParser.Parse(request, compilation, sink: null, cancellationToken)));
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Noctx.Analyzers.TokenSources;

/// <summary>Finds tokens that a parameter, the own type or the running test offers.</summary>
internal static class ContextScope
{
    /// <summary>Lists context tokens at an operation, innermost first; empty when there is none.</summary>
    public static IReadOnlyList<TokenSource> Find(IOperation site, BodyAnalysis body)
    {
        var found = new List<TokenSource>();
        for (var current = site.Parent; current is not null; current = current.Parent)
        {
            var function = current switch
            {
                IAnonymousFunctionOperation lambda => lambda.Symbol,
                ILocalFunctionOperation local => local.Symbol,
                _ => null,
            };
            if (function is null)
            {
                continue;
            }

            AddParameters(function, body, found);
            if (found.Count > 0 || function.IsStatic || (current is IAnonymousFunctionOperation kept && LambdaEscape.Escapes(kept, body.Known)))
            {
                return found;
            }
        }

        if (body.Owner is IMethodSymbol owner)
        {
            AddParameters(owner, body, found);
            if (found.Count == 0)
            {
                AddInherited(owner, site, body, found);
            }
        }

        return found;
    }

    /// <summary>Tells whether anything about a function could offer a context's token; true when only a closer look can tell.</summary>
    public static bool MayOffer(ISymbol owner, BodyAnalysis body)
    {
        if (owner is not IMethodSymbol function)
        {
            return false;
        }

        foreach (var parameter in function.Parameters)
        {
            if (PathOf(parameter.Type, body) is not null)
            {
                return true;
            }
        }

        return function.MethodKind is not (MethodKind.AnonymousFunction or MethodKind.LocalFunction)
            && (body.Session.IsTestCode || (!function.IsStatic && body.Session.Contexts.InheritedPath(function.ContainingType) is not null));
    }

    private static void AddInherited(IMethodSymbol owner, IOperation site, BodyAnalysis body, List<TokenSource> found)
    {
        var contexts = body.Session.Contexts;
        if (!owner.IsStatic && owner.MethodKind != MethodKind.Constructor && contexts.InheritedPath(owner.ContainingType) is { } inherited)
        {
            found.Add(new TokenSource(owner.ContainingType, inherited, IsNullable: false, TokenRank.Context));
        }
        else if (contexts.TestPath(owner) is var (context, path) && site.SemanticModel is { } model)
        {
            // Another framework's TestContext may be nearer: the name is written as this place needs it.
            var name = context.ToMinimalDisplayString(model, site.Syntax.SpanStart);
            found.Add(new TokenSource(owner.ContainingType, name + "." + path, IsNullable: false, TokenRank.Context));
        }
        else if (!owner.IsStatic && body.Session.IsTestCode && OwnTestContext(owner.ContainingType) is { } property)
        {
            found.Add(new TokenSource(property, property.Name + ".CancellationToken", IsNullable: false, TokenRank.Context));
        }
    }

    // MSTest fills a property named TestContext of the test class or its base.
    private static IPropertySymbol? OwnTestContext(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers("TestContext").OfType<IPropertySymbol>().FirstOrDefault(p => p.Type.ToDisplayString() == "Microsoft.VisualStudio.TestTools.UnitTesting.TestContext") is { } property)
            {
                return property;
            }
        }

        return null;
    }

    private static void AddParameters(IMethodSymbol function, BodyAnalysis body, List<TokenSource> found)
    {
        foreach (var parameter in function.Parameters)
        {
            if (parameter.RefKind == RefKind.None && !parameter.IsDiscard && parameter.Name.Any(c => c != '_') && PathOf(parameter.Type, body) is { } path)
            {
                var access = parameter.NullableAnnotation == NullableAnnotation.Annotated ? "!." : ".";
                found.Add(new TokenSource(parameter, TokenScope.Identifier(parameter.Name) + access + path, IsNullable: false, TokenRank.Context));
            }
        }
    }

    private static string? PathOf(ITypeSymbol type, BodyAnalysis body)
    {
        foreach (var id in body.Options.ExtraContexts)
        {
            var name = id.Substring(id.IndexOf(':') + 1);
            var dot = name.LastIndexOf('.');
            for (var current = type; dot > 0 && current is not null; current = current.BaseType)
            {
                if (current.ToDisplayString() == name.Substring(0, dot))
                {
                    return name.Substring(dot + 1);
                }
            }
        }

        return body.Session.Contexts.PathOf(type);
    }
}

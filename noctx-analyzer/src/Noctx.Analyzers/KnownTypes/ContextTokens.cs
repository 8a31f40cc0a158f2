using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers.KnownTypes;

/// <summary>Knows which types offer a token, and how to write it: a request, a gRPC call, a hub, a controller, a test.</summary>
internal sealed class ContextTokens
{
    // Through a value of the type, such as a parameter.
    private static readonly (string Type, string Path)[] ByValue =
    [
        ("Microsoft.AspNetCore.Http.HttpContext", "RequestAborted"),
        ("Microsoft.AspNetCore.Http.HttpRequest", "HttpContext.RequestAborted"),
        ("Microsoft.AspNetCore.Http.HttpResponse", "HttpContext.RequestAborted"),
        ("Microsoft.AspNetCore.Http.EndpointFilterInvocationContext", "HttpContext.RequestAborted"),
        ("Microsoft.AspNetCore.Mvc.ActionContext", "HttpContext.RequestAborted"),
        ("Microsoft.AspNetCore.SignalR.HubCallerContext", "ConnectionAborted"),
        ("Microsoft.AspNetCore.SignalR.HubInvocationContext", "Context.ConnectionAborted"),
        ("Microsoft.AspNetCore.Connections.ConnectionContext", "ConnectionClosed"),
        ("Grpc.Core.ServerCallContext", "CancellationToken"),
        ("Microsoft.Extensions.Hosting.IHostApplicationLifetime", "ApplicationStopping"),
        ("Microsoft.Azure.Functions.Worker.FunctionContext", "CancellationToken"),
        ("Quartz.IJobExecutionContext", "CancellationToken"),
        ("MassTransit.PipeContext", "CancellationToken"),
        ("Microsoft.VisualStudio.TestTools.UnitTesting.TestContext", "CancellationToken"),
    ];

    // Through the own type, which inherits it.
    private static readonly (string Type, string Path)[] ByBase =
    [
        ("Microsoft.AspNetCore.Mvc.ControllerBase", "HttpContext.RequestAborted"),
        ("Microsoft.AspNetCore.Mvc.RazorPages.PageModel", "HttpContext.RequestAborted"),
        ("Microsoft.AspNetCore.Mvc.RazorPages.PageBase", "HttpContext.RequestAborted"),
        ("Microsoft.AspNetCore.Mvc.ViewComponent", "HttpContext.RequestAborted"),
        ("Microsoft.AspNetCore.SignalR.Hub", "Context.ConnectionAborted"),
    ];

    // Test frameworks whose context is reached through a static property, and the attribute that makes a method a test.
    private static readonly (string Context, string Attribute, string Path)[] ByTest =
    [
        ("Xunit.TestContext", "Xunit.FactAttribute", "Current.CancellationToken"),
        ("NUnit.Framework.TestContext", "NUnit.Framework.TestAttribute", "CurrentContext.CancellationToken"),
        ("TUnit.Core.TestContext", "TUnit.Core.TestAttribute", "Current!.Execution.CancellationToken"),
    ];

    /// <summary>Gives the full names of all types that are looked up.</summary>
    public static IEnumerable<string> TypeNames => ByValue.Concat(ByBase).Select(w => w.Type).Concat(ByTest.SelectMany(t => new[] { t.Context, t.Attribute }));

    private static readonly HashSet<string> ValueNames = SimpleNames(ByValue);
    private static readonly HashSet<string> BaseNames = SimpleNames(ByBase);

    private readonly KnownSymbols _known;
    private readonly VisibleNames _names;
    private readonly Lazy<List<(INamedTypeSymbol Type, string Path)>> _byValue;
    private readonly Lazy<List<(INamedTypeSymbol Type, string Path)>> _byBase;
    private readonly List<(INamedTypeSymbol Attribute, INamedTypeSymbol Context, string Path)> _byTest = [];
    private readonly ConcurrentDictionary<ITypeSymbol, string> _paths = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, string> _inherited = new(SymbolEqualityComparer.Default);

    public ContextTokens(TypeFinder types, VisibleNames names, KnownSymbols known)
    {
        _known = known;
        _names = names;
        _byValue = new(() => Present(types, ByValue));
        _byBase = new(() => Present(types, ByBase));
        foreach (var (context, attribute, path) in ByTest)
        {
            if (types.Find(context) is { } type && types.Find(attribute) is { } mark)
            {
                _byTest.Add((mark, type, path));
            }
        }
    }

    /// <summary>Gives the path to the token of a value of the type, or null when it offers none.</summary>
    public string? PathOf(ITypeSymbol type)
        => type.SpecialType != SpecialType.None || type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface)
            ? null
            : (_paths.TryGetValue(type, out var path) ? path : _paths.GetOrAdd(type, Look(type))) is { Length: > 0 } found ? found : null;

    /// <summary>Gives the path to the token that a type inherits, or null.</summary>
    public string? InheritedPath(ITypeSymbol type)
        => (_inherited.TryGetValue(type, out var path) ? path : _inherited.GetOrAdd(type, PathIn(_byBase, BaseNames, type) ?? "")) is { Length: > 0 } found ? found : null;

    /// <summary>Gives the type of the running test's context and the path from it to the token when the method is a test, or null.</summary>
    public (INamedTypeSymbol Context, string Path)? TestPath(IMethodSymbol method)
    {
        if (_byTest.Count == 0)
        {
            return null;
        }

        foreach (var attribute in method.GetAttributes())
        {
            foreach (var (mark, context, path) in _byTest)
            {
                if (attribute.AttributeClass is { } type && Is(type, mark))
                {
                    return (context, path);
                }
            }
        }

        return null;
    }

    private string Look(ITypeSymbol type)
    {
        if (PathIn(_byValue, ValueNames, type) is { } path)
        {
            return path;
        }

        // A context of the user's own: exactly one public property of type CancellationToken, so that there is no choice to make.
        if (IsInSystem(type) || _known.IsTaskLike(type))
        {
            return _known.IsTokenSource(type) ? "Token" : "";
        }

        string? only = null;
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (!_names.MayCarry(current))
            {
                continue;
            }

            foreach (var member in current.GetMembers())
            {
                // Cheapest first: few members are properties, and hardly any is a token.
                if (member.Kind == SymbolKind.Property && member is IPropertySymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public } property
                    && _known.IsToken(property.Type) && property is { GetMethod: not null, Parameters.Length: 0 })
                {
                    if (only is not null && only != property.Name)
                    {
                        return "";
                    }

                    only = property.Name;
                }
            }
        }

        return only ?? "";
    }

    // By simple names first: hardly any type is one of them, and then none of them need be looked up.
    private static string? PathIn(Lazy<List<(INamedTypeSymbol Type, string Path)>> known, HashSet<string> names, ITypeSymbol type)
    {
        var isNamed = false;
        for (var current = type; current is not null && !isNamed; current = current.BaseType)
        {
            isNamed = names.Contains(current.Name);
        }

        return isNamed || type.AllInterfaces.Any(i => names.Contains(i.Name)) ? known.Value.Find(k => Is(type, k.Type)).Path : null;
    }

    private static HashSet<string> SimpleNames((string Type, string Path)[] types) => [.. types.Select(t => t.Type.Substring(t.Type.LastIndexOf('.') + 1))];

    private static bool IsInSystem(ITypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space?.ContainingNamespace is { IsGlobalNamespace: false } outer)
        {
            space = outer;
        }

        return space?.Name == "System";
    }

    private static bool Is(ITypeSymbol type, INamedTypeSymbol known)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (KnownSymbols.Same(current.OriginalDefinition, known))
            {
                return true;
            }
        }

        return known.TypeKind == TypeKind.Interface && type.AllInterfaces.Any(i => KnownSymbols.Same(i.OriginalDefinition, known));
    }

    private static List<(INamedTypeSymbol Type, string Path)> Present(TypeFinder types, (string Type, string Path)[] wanted)
        => [.. wanted.Select(w => (Type: types.Find(w.Type), w.Path)).Where(w => w.Type is not null).Select(w => (w.Type!, w.Path))];
}

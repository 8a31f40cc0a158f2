using Microsoft.CodeAnalysis;
using Noctx.Analyzers.Configuration;

namespace Noctx.Analyzers.Chains;

/// <summary>Decides which methods could be given a token parameter.</summary>
internal static class ChainTarget
{
    /// <summary>Tells whether the method's signature is ours to change: nobody outside the source dictates it, and it does not opt out.</summary>
    public static bool CanTakeToken(IMethodSymbol method, Compilation compilation, NoctxOptions options)
    {
        if (NoCancellation.AppliesTo(method) || IsEntryPoint(method) || options.SilenceCleanUp && options.CleanUpMethods.Any(p => IsWord(method.Name, p)) || !IsVisible(method, options))
        {
            return false;
        }

        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (!IsSource(overridden, compilation))
            {
                return false;
            }
        }

        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            return IsSource(method, compilation);
        }

        return method.ContainingType.AllInterfaces.SelectMany(i => i.GetMembers(method.Name)).All(member =>
            IsSource(member, compilation) || !SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));
    }

    /// <summary>Gives how far a method can be seen: private, internal or public.</summary>
    public static string VisibilityOf(IMethodSymbol method)
    {
        var visible = "public";
        for (ISymbol? current = method; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            switch (current.DeclaredAccessibility)
            {
                case Accessibility.Private:
                    return "private";
                case Accessibility.Internal or Accessibility.ProtectedAndInternal:
                    visible = "internal";
                    break;
            }
        }

        return visible;
    }

    private static bool IsVisible(IMethodSymbol method, NoctxOptions options) => options.ChainVisibility switch
    {
        "private" => VisibilityOf(method) == "private",
        "internal" => VisibilityOf(method) != "public",
        _ => true,
    };

    // Of this project, or of another one of the same solution that is loaded as source.
    private static bool IsSource(ISymbol symbol, Compilation compilation)
        => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly)
            || compilation.GetMetadataReference(symbol.ContainingAssembly) is CompilationReference;

    private static bool IsEntryPoint(IMethodSymbol method) => method.Name == "Main" && method.IsStatic;

    private static bool IsWord(string name, string prefix)
        => name.StartsWith(prefix, StringComparison.Ordinal) && (name.Length == prefix.Length || !char.IsLower(name[prefix.Length]));
}

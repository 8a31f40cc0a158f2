using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Mocks;

/// <summary>Writes the calls that pass a call on: to the base class or the body in an interface, to a wrapped instance, and from such a body back to the mock.</summary>
internal readonly record struct PassOnCalls(string Base, string Wrapped, string Forward)
{
    public PassOnCalls(IMethodSymbol method, MockAccessor accessor, MockParameter[] parameters, bool isExplicit, string defaultOwner, TypeNames names)
        : this(
            isExplicit ? Default(method, accessor, parameters, defaultOwner, names)
                : method.IsAbstract || ObsoleteMark.IsError(method.AssociatedSymbol ?? method) || method.ContainingType.TypeKind == TypeKind.Delegate ? "" : Text("base", method, accessor, parameters),
            IsReachable(method, accessor) ? Text("__wrapped", method, accessor, parameters) : "",
            isExplicit && IsReachable(method, accessor) ? Text($"(({names.OfNotNull(method.ContainingType)})__mocked)", method, accessor, parameters) : "")
    {
    }

    private static string Default(IMethodSymbol method, MockAccessor accessor, MockParameter[] parameters, string owner, TypeNames names) =>
        owner.Length > 0 && IsReachable(method, accessor) ? Text($"(({names.OfNotNull(method.ContainingType)}){owner})", method, accessor, parameters) : "";

    // A wrapped instance is another object: protected members of it cannot be called, and init accessors never.
    private static bool IsReachable(IMethodSymbol method, MockAccessor accessor) =>
        method.DeclaredAccessibility == Accessibility.Public && accessor != MockAccessor.Init && !ObsoleteMark.IsError(method.AssociatedSymbol ?? method) && !method.IsStatic && !OperatorText.IsOperator(method);

    private static string Text(string target, IMethodSymbol method, MockAccessor accessor, MockParameter[] parameters)
    {
        if (method.ContainingType.TypeKind == TypeKind.Delegate)
        {
            return $"{target}({Arguments(parameters)})";
        }

        if (accessor == MockAccessor.Method)
        {
            return $"{target}.{Identifier.Escape(method.Name)}{TypeParameterText.List(method)}({Arguments(parameters)})";
        }

        var isSetter = accessor is MockAccessor.Set or MockAccessor.Init;
        var indexes = isSetter ? parameters.Take(parameters.Length - 1).ToArray() : parameters;
        var place = indexes.Length == 0 ? $"{target}.{Identifier.Escape(method.AssociatedSymbol!.Name)}" : $"{target}[{Arguments(indexes)}]";
        return isSetter ? place + " = value" : place;
    }

    private static string Arguments(MockParameter[] parameters) => string.Join(", ", parameters.Select(static p => p.Argument));
}

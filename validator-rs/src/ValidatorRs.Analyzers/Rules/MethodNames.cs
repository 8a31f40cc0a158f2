using Microsoft.CodeAnalysis;
using ValidatorRs.Analyzers.Reading;
using ValidatorRs.Analyzers.Symbols;

namespace ValidatorRs.Analyzers.Rules;

/// <summary>Finds the methods that <c>[CustomValidation]</c> and <c>validateFn</c> name.</summary>
internal static class MethodNames
{
    /// <summary>Gives what is wrong with the type or the method of <c>[CustomValidation]</c>.</summary>
    public static string? CustomProblem(WrittenAttribute attribute)
    {
        if (attribute.Argument(0) is not INamedTypeSymbol { TypeKind: not TypeKind.Error } type || attribute.Argument(1) is not string name)
        {
            return null;
        }

        if (!IsPublic(type))
        {
            return $"the type '{type.Name}' is not public";
        }

        var methods = Methods(type, name).Where(m => m is { IsStatic: true, DeclaredAccessibility: Accessibility.Public }).ToArray();
        return methods.Length == 0 ? $"'{type.Name}' has no public static method of that name"
            : methods.Any(IsCheck) ? null
            : "the method must be 'static ValidationResult' and take the value, and a ValidationContext if it likes";
    }

    /// <summary>Gives what is wrong with the method of <c>validateFn</c>.</summary>
    public static string? MethodProblem(AppliedRule rule)
    {
        if (rule.Type is not { } declared || (Carriers.Of(declared) & (Carrier.Open | Carrier.Unknown)) != 0)
        {
            return null;
        }

        var type = Carriers.Underlying(declared)!;
        var name = rule.Parameter.Length == 0 ? "Validate" : rule.Parameter;
        return Methods(type, name).Any(m => m is { IsStatic: false, Parameters.Length: 0 } && IsVerdict(m.ReturnType))
            ? null
            : $"{Carriers.Text(type)} has no method 'bool {name}()', 'string? {name}()' or 'Exception? {name}()'";
    }

    private static bool IsCheck(IMethodSymbol method) =>
        method.ReturnType is { Name: "ValidationResult" } or IErrorTypeSymbol && method.Parameters.Length is 1 or 2;

    private static bool IsVerdict(ITypeSymbol type) => type.SpecialType is SpecialType.System_Boolean or SpecialType.System_String || IsException(type);

    private static bool IsException(ITypeSymbol type)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            if (level is IErrorTypeSymbol || Carriers.IsSystem(level, "Exception"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPublic(ISymbol type) =>
        type.DeclaredAccessibility == Accessibility.Public && (type.ContainingType is null || IsPublic(type.ContainingType));

    private static IEnumerable<IMethodSymbol> Methods(ITypeSymbol type, string name)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            foreach (var method in level.GetMembers(name).OfType<IMethodSymbol>())
            {
                yield return method;
            }
        }
    }
}

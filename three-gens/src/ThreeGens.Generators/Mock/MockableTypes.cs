using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Mocks;

/// <summary>Decides whether a type as such can be mocked, before its members are looked at.</summary>
internal static class MockableTypes
{
    public static bool IsMockable(INamedTypeSymbol type, Compilation compilation, MockRefusal refusal)
    {
        if (NamedMocks.IsNamed(type))
        {
            if (NamedMocks.Obstacle(type, Hierarchy.Of(type, default)) is { } reason)
            {
                refusal.Report(MockDiagnostics.NotNamedMock, reason);
            }
        }
        else if (Obstacle(type) is { } obstacle)
        {
            refusal.Report(MockDiagnostics.NotMockable, obstacle);
        }

        if (HidingMethod(type) is { } method)
        {
            refusal.Report(MockDiagnostics.OpenGeneric, $"a type parameter of its method '{method}' has the name of one of its own");
        }
        else if (!compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) || type.IsFileLocal)
        {
            refusal.Report(MockDiagnostics.InaccessibleType);
        }

        return !refusal.IsRefused;
    }

    private static string? Obstacle(INamedTypeSymbol type) => type switch
    {
        _ when ObsoleteMark.IsError(type) => "obsolete as an error, so that no code may name it",
        { TypeKind: TypeKind.Interface } => null,
        { TypeKind: TypeKind.Delegate, SpecialType: SpecialType.None } => null,
        { TypeKind: TypeKind.Struct } => "a struct",
        { TypeKind: TypeKind.Enum } => "an enum",
        { IsStatic: true } => "a static class",
        { IsSealed: true } => "a sealed class",
        { SpecialType: SpecialType.System_Enum or SpecialType.System_ValueType or SpecialType.System_Array or SpecialType.System_Delegate or SpecialType.System_MulticastDelegate } =>
            "a class that only the compiler may derive from",
        { TypeKind: TypeKind.Class } => null,
        _ => "not a class, an interface or a delegate",
    };

    /// <summary>Says whether one object can be of both types; reports why not.</summary>
    public static bool CanJoin(INamedTypeSymbol type, INamedTypeSymbol other, MockRefusal refusal)
    {
        if (other.TypeKind != TypeKind.Interface || type.TypeKind == TypeKind.Delegate)
        {
            refusal.Report(MockDiagnostics.NotMockable, $"asked for together with '{other.Name}', and one object can be of several types only where all but the first are interfaces");
        }
        else if (Normalize(other) is var open && IsOpen(open) || IsOpen(type))
        {
            refusal.Report(MockDiagnostics.OpenGeneric, "it is one of several types of one object");
        }

        return !refusal.IsRefused;
    }

    private static bool IsOpen(INamedTypeSymbol type) => type.IsDefinition && TypeParameterText.Of(type).Any();

    /// <summary>Gives the definition of a type that leaves type parameters open, else the type itself.</summary>
    public static INamedTypeSymbol Normalize(INamedTypeSymbol type) => type.IsUnboundGenericType || ContainsTypeParameter(type) ? type.OriginalDefinition : type;

    // Outside the type both parameters stand in one list.
    private static string? HidingMethod(INamedTypeSymbol type)
    {
        var names = type.IsDefinition ? TypeParameterText.Of(type).Select(static p => p.Name).ToArray() : [];
        return names.Length == 0
            ? null
            : type.AllInterfaces.Insert(0, type).SelectMany(static t => t.GetMembers()).OfType<IMethodSymbol>()
                .FirstOrDefault(m => m.TypeParameters.Any(p => names.Contains(p.Name)))?.Name;
    }

    private static bool ContainsTypeParameter(INamedTypeSymbol type) =>
        type.TypeArguments.Any(static a => a is ITypeParameterSymbol || (a is INamedTypeSymbol named && ContainsTypeParameter(named)))
        || (type.ContainingType is { } outer && ContainsTypeParameter(outer));
}

using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.Mocks;

/// <summary>Decides whether a type as such can be mocked, before its members are looked at.</summary>
internal static class MockableTypes
{
    public static bool IsMockable(INamedTypeSymbol type, Compilation compilation, MockRefusal refusal)
    {
        if (type.IsUnboundGenericType || ContainsTypeParameter(type))
        {
            refusal.Report(MockDiagnostics.OpenGeneric);
        }
        else if (Obstacle(type) is { } obstacle)
        {
            refusal.Report(MockDiagnostics.NotMockable, obstacle);
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

    private static bool ContainsTypeParameter(INamedTypeSymbol type) =>
        type.TypeArguments.Any(static a => a is ITypeParameterSymbol || (a is INamedTypeSymbol named && ContainsTypeParameter(named)))
        || (type.ContainingType is { } outer && ContainsTypeParameter(outer));
}

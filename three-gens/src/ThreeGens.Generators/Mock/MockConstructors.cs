using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Mocks;

/// <summary>Finds the constructors that the mock of a class can call.</summary>
internal static class MockConstructors
{
    public static EquatableArray<MockConstructor> Of(INamedTypeSymbol type, MockContext context)
    {
        if (type.TypeKind != TypeKind.Class || NamedMocks.IsNamed(type))
        {
            return default;
        }

        var constructors = new List<MockConstructor>();
        foreach (var constructor in type.InstanceConstructors)
        {
            if (context.IsOverridable(constructor) && constructor.Parameters.All(p => IsPassable(p, context)) && !IsCopy(constructor))
            {
                context.Silence(constructor);
                constructors.Add(new MockConstructor(constructor.Parameters.Select(p => ParameterParser.Parse(p, context)).ToEquatableArray()));
            }
        }

        if (constructors.Count == 0)
        {
            context.Refusal.Report(MockDiagnostics.NoConstructor);
        }

        return constructors.ToEquatableArray();
    }

    public static bool HasRequiredMembers(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers().Any(static m => m is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }))
            {
                return true;
            }
        }

        return false;
    }

    // Arguments arrive as objects.
    private static bool IsPassable(IParameterSymbol parameter, MockContext context) =>
        parameter.RefKind is RefKind.None or RefKind.In
        && !parameter.Type.IsRefLikeType
        && parameter.Type.TypeKind is not (TypeKind.Pointer or TypeKind.FunctionPointer)
        && context.IsAccessible(parameter.Type);

    // The copy constructor of a record is for "with" expressions.
    private static bool IsCopy(IMethodSymbol constructor) =>
        constructor.ContainingType.IsRecord && constructor.Parameters.Length == 1
        && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, constructor.ContainingType);
}

using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Mocks;

/// <summary>Knows classes that are mocks themselves: <c>[GenerateMock] partial class ClockMock : IClock;</c>.</summary>
/// <remarks>An interface with static abstract members cannot be a type argument (CS8920), and one that refers to its own implementation needs a name for it.</remarks>
internal static class NamedMocks
{
    /// <summary>Says whether a class has the attribute without a type.</summary>
    public static bool IsNamed(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Class && type.DeclaringSyntaxReferences.Length > 0 && type.GetAttributes().Any(static a =>
            a.AttributeClass is { Name: "GenerateMockAttribute", Arity: 0, ContainingNamespace: { Name: "ThreeGens", ContainingNamespace.IsGlobalNamespace: true } }
            && a.ConstructorArguments.Length == 0);

    /// <summary>Gives what keeps a class from being a mock itself, or null.</summary>
    public static string? Obstacle(INamedTypeSymbol type, Hierarchy hierarchy) => type switch
    {
        _ when !hierarchy.IsPartial => "is not partial, or lies in a type that is not; add the word partial",
        { IsStatic: true } => "is static",
        { IsAbstract: true } => "is abstract; leave the word out",
        { Arity: > 0 } or { ContainingType.Arity: > 0 } => "is generic",
        { BaseType.SpecialType: not SpecialType.System_Object } => "has a base class; mock that class by Mock.OfClass",
        { AllInterfaces.Length: 0 } => "implements no interface",
        _ when type.InstanceConstructors.Any(static c => !c.IsImplicitlyDeclared && !IsOurs(c)) => "declares a constructor; the mock brings its own",
        _ => null,
    };

    // The analyzer sees our own half of the class.
    private static bool IsOurs(IMethodSymbol constructor) => constructor.Parameters.Length == 1 && constructor.Parameters[0].Type is { Name: "MockCore", ContainingNamespace.Name: "Mocks" };

    /// <summary>Says whether a member of an interface has no body in the class or in an interface.</summary>
    public static bool IsLeftToTheMock(ISymbol member, INamedTypeSymbol type) =>
        member.IsAbstract && type.FindImplementationForInterfaceMember(member) is null;

    /// <summary>Says whether the mock answers static members.</summary>
    public static bool HasStatics(IEnumerable<CollectedMember> members) => members.Any(static m => m.Symbol.IsStatic);
}

using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Mocks;

/// <summary>Defines why a type cannot be mocked.</summary>
internal static class MockDiagnostics
{
    public static readonly DiagnosticDescriptor NotMockable = Error(
        "TGMOCK001",
        "The type is not an interface, an unsealed class or a delegate",
        "'{0}' cannot be mocked: it is {1}; mock an interface it implements, or wrap it in one");

    public static readonly DiagnosticDescriptor NoConstructor = Error(
        "TGMOCK002",
        "The class has no constructor that a derived class can call",
        "'{0}' cannot be mocked: none of its constructors is accessible to a derived class here");

    public static readonly DiagnosticDescriptor InaccessibleMember = Error(
        "TGMOCK003",
        "An abstract member cannot be implemented outside its assembly",
        "'{0}' cannot be mocked: its abstract member '{1}' is not accessible here, so nobody outside its assembly can implement the type");

    public static readonly DiagnosticDescriptor OpenGeneric = Error(
        "TGMOCK004",
        "The open generic type cannot be mocked",
        "'{0}' cannot be mocked as an open generic type: {1}; name a closed construction, or call Mock.Of with one");

    public static readonly DiagnosticDescriptor StaticAbstract = Error(
        "TGMOCK005",
        "The interface has static abstract members",
        "'{0}' cannot be mocked by its own name: its member '{1}' is static abstract, and such an interface cannot be a type argument; declare '[GenerateMock] partial class {2} : {0};' and mock that class");

    public static readonly DiagnosticDescriptor NeedsUnsafe = Error(
        "TGMOCK006",
        "Pointers need unsafe code",
        "'{0}' cannot be mocked: its member '{1}' uses a pointer; set AllowUnsafeBlocks to true in this project");

    public static readonly DiagnosticDescriptor InaccessibleType = Error(
        "TGMOCK007",
        "The type is not accessible to generated code",
        "'{0}' cannot be mocked: generated code cannot see it; make it and its containing types internal or public");

    public static readonly DiagnosticDescriptor UnsupportedMember = Error(
        "TGMOCK008",
        "A member has a form that C# cannot implement or record",
        "'{0}' cannot be mocked: its abstract member '{1}' {2}");

    public static readonly DiagnosticDescriptor NotNamedMock = Error(
        "TGMOCK009",
        "The class cannot be a mock itself",
        "'{0}' cannot be a mock itself: it {1}");

    private static DiagnosticDescriptor Error(string id, string title, string message) => new(
        id, title, message, "ThreeGens.Mock", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: DiagnosticDocs.LinkOf(id));
}

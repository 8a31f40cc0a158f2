using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Mocks;

/// <summary>Holds what the parts of the parser share while they look at one type.</summary>
internal sealed class MockContext(Compilation compilation, INamedTypeSymbol type, MockRefusal refusal, CancellationToken cancellationToken)
{
    private readonly HashSet<ISymbol> _inspected = new(SymbolEqualityComparer.Default);

    public Compilation Compilation => compilation;

    public INamedTypeSymbol Type => type;

    public MockRefusal Refusal => refusal;

    public CancellationToken CancellationToken => cancellationToken;

    public TypeNames Names { get; } = TypeNames.For(compilation);

    /// <value>The type parameters of an open generic type, or an empty string.</value>
    public string TypeParameters { get; } = type.IsDefinition ? TypeParameterText.List(TypeParameterText.Of(type)) : "";

    /// <value>The constraints of <see cref="TypeParameters"/>, with a leading blank.</value>
    public string Constraints { get; } = type.IsDefinition ? TypeParameterText.Constraints(TypeParameterText.Of(type), TypeNames.For(compilation).Of) : "";

    /// <value>Whether a pointer was met.</value>
    public bool IsUnsafe { get; private set; }

    /// <value>Diagnostic ids that obsolete or experimental parts report; generated code has to name them to be silent.</value>
    public SortedSet<string> SilencedIds { get; } = new(StringComparer.Ordinal);

    public bool IsAccessible(ISymbol symbol) => compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly);

    /// <summary>Says whether a derived class in this compilation can override or call a member.</summary>
    public bool IsOverridable(ISymbol member) => member.DeclaredAccessibility switch
    {
        Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal => true,
        Accessibility.Internal or Accessibility.ProtectedAndInternal => IsSameOrFriend(member.ContainingAssembly),
        _ => false,
    };

    public bool IsSameOrFriend(IAssemblySymbol assembly) =>
        SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly) || assembly.GivesAccessTo(compilation.Assembly);

    /// <summary>Notes that a member uses a pointer; refuses the type where the project forbids that.</summary>
    public void NeedUnsafe(ISymbol member)
    {
        IsUnsafe = true;
        if (!((CSharpCompilationOptions)compilation.Options).AllowUnsafe)
        {
            refusal.Report(MockDiagnostics.NeedsUnsafe, member.Name);
        }
    }

    /// <summary>Notes the ids under which the compiler would report a use of the symbol.</summary>
    public void Silence(ISymbol symbol)
    {
        if (_inspected.Add(symbol))
        {
            ObsoleteMark.AddOwnIds(symbol.GetAttributes(), SilencedIds);
        }
    }
}

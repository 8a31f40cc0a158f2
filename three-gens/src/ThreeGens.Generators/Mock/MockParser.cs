using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Mocks;

/// <summary>Turns a type into a model of its mock, or says why it cannot be mocked.</summary>
internal static class MockParser
{
    public static MockModel? Parse(MockRequest request, Compilation compilation, DiagnosticSink? sink, CancellationToken cancellationToken)
    {
        var type = request.Type;
        var refusal = new MockRefusal(sink, type);
        if (!MockableTypes.IsMockable(type, compilation, refusal) || !request.Others.All(o => MockableTypes.IsMockable(o, compilation, refusal) && MockableTypes.CanJoin(type, o, refusal)))
        {
            return null;
        }

        if (request.Others.Insert(0, type).Distinct(SymbolEqualityComparer.Default).Count() <= request.Others.Length)
        {
            refusal.Report(MockDiagnostics.NotMockable, "named twice for one object");
            return null;
        }

        if (LanguageNeeds.AreUnmet(compilation, type, sink))
        {
            return null;
        }

        var context = new MockContext(compilation, type, refusal, cancellationToken);
        var members = MemberCollector.Collect(type, context);
        if (members is null)
        {
            return null;
        }

        var parser = new MemberParser(context);
        var parsed = members.Select(parser.Parse).ToList();
        var known = new HashSet<ISymbol>(members.Select(static m => m.Symbol), SymbolEqualityComparer.Default);
        foreach (var other in request.Others)
        {
            if (MemberCollector.Collect(other, context) is not { } more)
            {
                return null;
            }

            parsed.AddRange(more.Where(m => known.Add(m.Symbol)).Select(parser.Parse));
        }

        var constructors = MockConstructors.Of(type, context);
        if (refusal.IsRefused)
        {
            return null;
        }

        var names = context.Names;
        var typeName = names.OfNotNull(type);
        var types = string.Join(", ", request.Others.Insert(0, type).Select(names.OfNotNull));
        var identity = MockNames.Of(type, request.Others, types);
        return new MockModel
        {
            HintName = identity.HintName,
            ClassName = identity.ClassName,
            DisplayName = type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat),
            Kind = KindOf(type),
            TypeParameters = context.TypeParameters,
            Constraints = context.Constraints,
            UnboundType = context.TypeParameters.Length == 0 ? "" : names.OfNotNull(type.ConstructUnboundGenericType()),
            Declaration = NamedMocks.IsNamed(type) ? Hierarchy.Of(type, cancellationToken) : null,
            HasStatics = NamedMocks.HasStatics(members),
            Type = typeName,
            Types = types,
            MockType = $"global::ThreeGens.Mock<{types}>",
            SlotCount = parser.SlotCount,
            Members = parsed.ToEquatableArray(),
            Constructors = constructors,
            HasPriorities = LanguageNeeds.HasCSharp13(compilation),
            IsUnsafe = context.IsUnsafe,
            IsRecord = type.IsRecord,
            HasRequiredMembers = MockConstructors.HasRequiredMembers(type),
            SilencedIds = context.SilencedIds.ToEquatableArray(),
        };
    }

    private static MockKind KindOf(INamedTypeSymbol type) => type.TypeKind switch
    {
        _ when NamedMocks.IsNamed(type) => MockKind.Named,
        TypeKind.Interface => MockKind.Interface,
        TypeKind.Delegate => MockKind.Delegate,
        _ => MockKind.Class,
    };
}

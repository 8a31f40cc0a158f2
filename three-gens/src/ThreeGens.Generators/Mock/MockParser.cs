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
        if (!MockableTypes.IsMockable(type, compilation, refusal) || (request.Second is { } other && !MockableTypes.IsMockable(other, compilation, refusal)))
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
        if (request.Second is { } second)
        {
            parser.BeginSecond();
            if (MemberCollector.Collect(second, context) is not { } more)
            {
                return null;
            }

            var known = new HashSet<ISymbol>(members.Select(static m => m.Symbol), SymbolEqualityComparer.Default);
            parsed.AddRange(more.Where(m => !known.Contains(m.Symbol)).Select(parser.Parse));
        }

        var constructors = MockConstructors.Of(type, context);
        if (refusal.IsRefused)
        {
            return null;
        }

        var names = context.Names;
        var typeName = names.OfNotNull(type);
        var secondName = request.Second is null ? "" : names.OfNotNull(request.Second);
        var identity = MockNames.Of(type, request.Second, typeName + secondName);
        return new MockModel
        {
            HintName = identity.HintName,
            ClassName = identity.ClassName,
            DisplayName = type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat),
            Kind = KindOf(type),
            Type = typeName,
            SecondType = secondName,
            MockType = secondName.Length == 0 ? $"global::ThreeGens.Mock<{typeName}>" : $"global::ThreeGens.Mock<{typeName}, {secondName}>",
            SlotCount = parser.SlotCount,
            Members = parsed.ToEquatableArray(),
            Constructors = constructors,
            IsUnsafe = context.IsUnsafe,
            IsRecord = type.IsRecord,
            HasRequiredMembers = MockConstructors.HasRequiredMembers(type),
            SilencedIds = context.SilencedIds.ToEquatableArray(),
        };
    }

    private static MockKind KindOf(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Interface => MockKind.Interface,
        TypeKind.Delegate => MockKind.Delegate,
        _ => MockKind.Class,
    };
}

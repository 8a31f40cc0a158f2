using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.Mocks;

/// <summary>Lists the members of a type that its mock implements, in an order that depends on the type alone.</summary>
internal static class MemberCollector
{
    /// <summary>Gives the members, or null when one of them makes a mock impossible.</summary>
    public static List<CollectedMember>? Collect(INamedTypeSymbol type, MockContext context)
    {
        var members = type.TypeKind switch
        {
            _ when NamedMocks.IsNamed(type) => OfInterfaces(type.AllInterfaces, type, context),
            TypeKind.Interface => OfInterfaces(type.AllInterfaces.Insert(0, type), null, context),
            TypeKind.Delegate => [new CollectedMember(type.DelegateInvokeMethod!, IsExplicit: false)],
            _ => OfClass(type, context),
        };
        return context.Refusal.IsRefused ? null : members;
    }

    private static List<CollectedMember> OfInterfaces(ImmutableArray<INamedTypeSymbol> interfaces, INamedTypeSymbol? named, MockContext context)
    {
        var members = new List<CollectedMember>();
        foreach (var declaring in interfaces)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            context.Silence(declaring);
            foreach (var member in declaring.GetMembers())
            {
                if (!IsMemberOfItsOwn(member) || !(member.IsAbstract || member.IsVirtual))
                {
                    continue;
                }

                if (named is null ? member.IsStatic : !NamedMocks.IsLeftToTheMock(member, named))
                {
                    if (named is null && member.IsAbstract)
                    {
                        context.Refusal.Report(MockDiagnostics.StaticAbstract, member.Name, NameOfMock(context.Type));
                    }

                    continue;
                }

                if (!IsExpressible(member, context))
                {
                    continue;
                }

                if (context.IsAccessible(member) && AccessorsAreAccessible(member, context.IsAccessible))
                {
                    members.Add(new CollectedMember(member, IsExplicit: true, named is null && DefaultBodies.Has(member, interfaces)));
                }
                else if (member.IsAbstract)
                {
                    context.Refusal.Report(MockDiagnostics.InaccessibleMember, member.Name);
                }
            }
        }

        return members;
    }

    private static List<CollectedMember> OfClass(INamedTypeSymbol type, MockContext context)
    {
        var members = new List<CollectedMember>();
        var overridden = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var hiding = new HashSet<string>(StringComparer.Ordinal);
        for (var declaring = type; declaring is { SpecialType: not SpecialType.System_Object }; declaring = declaring.BaseType)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            context.Silence(declaring);
            foreach (var member in declaring.GetMembers())
            {
                if (!IsMemberOfItsOwn(member) || member.IsStatic)
                {
                    continue;
                }

                for (var replaced = Overridden(member); replaced is not null; replaced = Overridden(replaced))
                {
                    overridden.Add(replaced);
                }

                var isHidden = !hiding.Add(SymbolKeys.Of(member));
                if (!overridden.Contains(member) && !isHidden && !IsSealedOrPlain(member))
                {
                    AddOverridable(members, member, context);
                }
            }
        }

        return members;
    }

    private static void AddOverridable(List<CollectedMember> members, ISymbol member, MockContext context)
    {
        // Records write their own printing, equality and cloning; overriding those would break them.
        if (member.ContainingType.IsRecord && (member.IsImplicitlyDeclared || member.Name is "PrintMembers" or "EqualityContract" or "<Clone>$"))
        {
            return;
        }

        if (!IsExpressible(member, context))
        {
            return;
        }

        var isUsable = context.IsOverridable(member) && AccessorsAreAccessible(member, context.IsOverridable);
        if (isUsable && SymbolKeys.TypesOf(member).All(context.IsAccessible))
        {
            members.Add(new CollectedMember(member, IsExplicit: false));
        }
        else if (isUsable && member is IMethodSymbol { IsAbstract: true } && SymbolKeys.TypesOf(member).All(t => IsVisibleToDerived(t, context)))
        {
            members.Add(new CollectedMember(member, IsExplicit: false, IsUnnamed: true));
        }
        else if (member.IsAbstract)
        {
            context.Refusal.Report(MockDiagnostics.InaccessibleMember, member.Name);
        }
    }

    // A virtual member that C# cannot express keeps its own body; an abstract one makes a mock impossible.
    private static bool IsExpressible(ISymbol member, MockContext context)
    {
        var obstacle = member switch
        {
            _ when SymbolKeys.TypesOf(member).Any(ParameterParser.IsRestricted) => "names a type that C# keeps nowhere but on the stack",
            IMethodSymbol { IsVararg: true } => "takes __arglist",
            IPropertySymbol { IsIndexer: true, MetadataName: not "Item" } when member.ContainingType.GetMembers("Item").Length > 0 =>
                "is an indexer of another name beside a member named Item",
            _ => null,
        };
        if (obstacle is not null && member.IsAbstract)
        {
            context.Refusal.Report(MockDiagnostics.UnsupportedMember, member.Name, obstacle);
        }

        return obstacle is null;
    }

    private static bool AccessorsAreAccessible(ISymbol member, Func<ISymbol, bool> isAccessible) => member is not IPropertySymbol { IsAbstract: true } property
        || ((property.GetMethod is not { } get || isAccessible(get)) && (property.SetMethod is not { } set || isAccessible(set)));

    private static bool IsSealedOrPlain(ISymbol member) => member.IsSealed || !(member.IsAbstract || member.IsVirtual || member.IsOverride);

    private static bool IsVisibleToDerived(ITypeSymbol type, MockContext context) => type switch
    {
        _ when context.IsAccessible(type) => true,
        IArrayTypeSymbol array => IsVisibleToDerived(array.ElementType, context),
        INamedTypeSymbol named => named.TypeArguments.All(a => IsVisibleToDerived(a, context))
            && (context.IsAccessible(named.OriginalDefinition)
                || (named.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedOrInternal && context.IsAccessible(named.ContainingType))),
        _ => false,
    };

    // IClock gives ClockMock.
    private static string NameOfMock(INamedTypeSymbol type) =>
        (type.Name.Length > 1 && type.Name[0] == 'I' && char.IsUpper(type.Name[1]) ? type.Name.Substring(1) : type.Name) + "Mock";

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol @event => @event.OverriddenEvent,
        _ => null,
    };

    private static bool IsMemberOfItsOwn(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Ordinary, ExplicitInterfaceImplementations.Length: 0 } => true,
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion, IsAbstract: true } => true,
        IPropertySymbol { ExplicitInterfaceImplementations.Length: 0 } => true,
        IEventSymbol { ExplicitInterfaceImplementations.Length: 0 } => true,
        _ => false,
    };
}

using Microsoft.CodeAnalysis;
using ValidatorRs.Analyzers.Reading;

namespace ValidatorRs.Analyzers.Rules;

/// <summary>VAL010 again: a rule on a member of an interface of another assembly, which is reported where it is implemented.</summary>
internal static class ForeignInterfaceRule
{
    public static void Visit(INamedTypeSymbol type, Session session, Action<Diagnostic> report)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            return;
        }

        List<ModelMember>? own = null;
        foreach (var foreign in type.AllInterfaces.Where(i => MayHaveRules(i, session.Compilation)))
        {
            // A base class has been told already.
            if (type.BaseType?.AllInterfaces.Contains(foreign, SymbolEqualityComparer.Default) == true)
            {
                continue;
            }

            foreach (var member in foreign.GetMembers().OfType<IPropertySymbol>())
            {
                var rules = member.GetAttributes().Select(a => a.AttributeClass).OfType<INamedTypeSymbol>().Where(a => session.Known.OriginOf(a) is not null).ToArray();
                if (rules.Length > 0 && type.FindImplementationForInterfaceMember(member) is { } found)
                {
                    Report(rules, member, found, own ??= [.. new ModelReader(session).Read(type)]);
                }
            }
        }

        void Report(INamedTypeSymbol[] rules, IPropertySymbol member, ISymbol found, List<ModelMember> read)
        {
            // The parameter of a record counts for its property.
            var asked = read.Where(m => SymbolEqualityComparer.Default.Equals(m.Symbol, found)).SelectMany(m => m.Attributes).Select(a => a.Class)
                .Concat(found.GetAttributes().Select(a => a.AttributeClass).OfType<INamedTypeSymbol>())
                .ToArray();
            var place = SymbolEqualityComparer.Default.Equals(found.ContainingType, type) ? found : type;
            foreach (var rule in rules.Where(r => !asked.Contains(r, SymbolEqualityComparer.Default)))
            {
                report(Diagnostic.Create(
                    UnreadRule.Found, place.Locations[0], WrittenAttribute.WithoutSuffix(rule.Name), $"{member.ContainingType.Name}.{member.Name}", UnreadRule.OfInterface));
            }
        }
    }

    // Attributes of metadata are read for interfaces only whose assembly knows any rule: most are the framework's.
    private static bool MayHaveRules(INamedTypeSymbol type, Compilation compilation) =>
        !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
        && type.ContainingModule.ReferencedAssemblies.Any(a => a.Name is "System.ComponentModel.Annotations" or "System.ComponentModel.DataAnnotations" or "ValidatorRs" or "netstandard");
}

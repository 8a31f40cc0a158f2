using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Chooses the constructor that reading uses, by the rules of System.Text.Json.</summary>
/// <param name="Type">The type to make.</param>
/// <param name="Constructor">The constructor, or null where none is called.</param>
/// <param name="Reason">Why none can be called, or null.</param>
internal sealed record ConstructorChoice(INamedTypeSymbol Type, IMethodSymbol? Constructor, string? Reason)
{
    public static ConstructorChoice Of(INamedTypeSymbol type, Compilation compilation)
    {
        if (type.IsAbstract || type.TypeKind == TypeKind.Interface)
        {
            return new ConstructorChoice(type, null, "the type is abstract; name its derived types with [JsonDerivedType]");
        }

        if (OnlyImplicit(type) is { } only)
        {
            return new ConstructorChoice(type, only, null);
        }

        var all = type.InstanceConstructors.Where(c => !IsCopy(c, type)).ToArray();
        var annotated = all.FirstOrDefault(c => StjAttributes.Has(c.GetAttributes(), "JsonConstructorAttribute"));
        if (annotated is not null)
        {
            return new ConstructorChoice(type, annotated, null);
        }

        var open = all.Where(c => c.DeclaredAccessibility == Accessibility.Public || (c.DeclaredAccessibility == Accessibility.Internal && c.IsImplicitlyDeclared)).ToArray();
        if (type.IsTupleType)
        {
            return new ConstructorChoice(type, null, null);
        }

        if (type.IsValueType)
        {
            // A value without setters can only be filled by its constructor; all others start as default.
            var filling = open.Where(c => !c.Parameters.IsEmpty).ToArray();
            return new ConstructorChoice(
                type, filling.Length == 1 && HasUnsettable(type, filling[0]) ? filling[0] : all.FirstOrDefault(c => c.Parameters.IsEmpty && !c.IsImplicitlyDeclared), null);
        }

        var chosen = open.FirstOrDefault(c => c.Parameters.IsEmpty) ?? (open.Length == 1 ? open[0] : null);
        return new ConstructorChoice(
            type, chosen, chosen is null ? "it has no parameterless constructor and not exactly one other; mark one with [JsonConstructor]" : null);
    }

    /// <summary>Ties the parameters to members.</summary>
    public Construction Complete(IReadOnlyList<JsonMember> members, ShapeGraph graph)
    {
        if (Reason is { } reason)
        {
            return new Construction(ConstructionKind.None, default, reason);
        }

        if (Constructor is not null)
        {
            graph.Silence(Constructor.GetAttributes());
        }

        var host = NeedsAccessor(members) ? Accessors.HostOf(Type, graph.Names) : null;
        if (Constructor is null)
        {
            return new Construction(ConstructionKind.DefaultValue, default);
        }

        if (Constructor.Parameters.IsEmpty)
        {
            return new Construction(ConstructionKind.Empty, default) { Host = host };
        }

        var parameters = new List<ConstructorParameter>();
        foreach (var parameter in Constructor.Parameters)
        {
            var member = IndexOf(members, parameter);
            if (member < 0 || parameter.RefKind is not (RefKind.None or RefKind.In))
            {
                return new Construction(ConstructionKind.None, default, $"no member goes with the constructor parameter '{parameter.Name}'");
            }

            parameters.Add(new ConstructorParameter(member, graph.Names.Of(parameter.Type), DefaultOf(parameter, graph.Names))
            {
                OpenTypeName = graph.Names.Of(parameter.OriginalDefinition.Type),
            });
        }

        return new Construction(ConstructionKind.Constructor, parameters.ToEquatableArray()) { Host = host };
    }

    // Most classes declare no constructor: nothing to weigh then, and this runs for every type at every edit.
    private static IMethodSymbol? OnlyImplicit(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsRecord: false, InstanceConstructors: { Length: 1 } all } && all[0].IsImplicitlyDeclared ? all[0] : null;

    private bool NeedsAccessor(IReadOnlyList<JsonMember> members)
    {
        if (Constructor is null)
        {
            return false;
        }

        var isVisible = Constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal;
        return !isVisible || ObsoleteMark.IsError(Constructor) || (HasRequiredKeyword(Type)
            && !Constructor.GetAttributes().Any(a => a.AttributeClass?.Name == "SetsRequiredMembersAttribute"));
    }

    private static bool HasRequiredKeyword(INamedTypeSymbol type)
    {
        for (var current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsCopy(IMethodSymbol constructor, INamedTypeSymbol type) =>
        type.IsRecord && constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);

    private static bool HasUnsettable(INamedTypeSymbol type, IMethodSymbol constructor) => type.GetMembers().OfType<IPropertySymbol>().Any(p =>
        p.SetMethod is null && !p.IsStatic && constructor.Parameters.Any(c => string.Equals(c.Name, p.Name, StringComparison.OrdinalIgnoreCase)));

    private static int IndexOf(IReadOnlyList<JsonMember> members, IParameterSymbol parameter)
    {
        for (var i = 0; i < members.Count; i++)
        {
            if (string.Equals(members[i].Name, parameter.Name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static string DefaultOf(IParameterSymbol parameter, TypeNames names)
    {
        if (!parameter.HasExplicitDefaultValue || parameter.ExplicitDefaultValue is not { } value)
        {
            return "default!";
        }

        var literal = value switch
        {
            string text => Identifier.Literal(text),
            char c => SymbolDisplay.FormatLiteral(c, quote: true),
            bool b => b ? "true" : "false",
            double d when double.IsNaN(d) || double.IsInfinity(d) => "double." + NameOf(d),
            float f when float.IsNaN(f) || float.IsInfinity(f) => "float." + NameOf(f),
            double d => d.ToString("R", CultureInfo.InvariantCulture) + "d",
            float f => f.ToString("R", CultureInfo.InvariantCulture) + "f",
            decimal m => m.ToString(CultureInfo.InvariantCulture) + "m",
            IFormattable number => $"({number.ToString(null, CultureInfo.InvariantCulture)})",
            _ => "default",
        };
        return value is string ? literal : $"({names.OfNotNull(parameter.Type)}){literal}";
    }

    private static string NameOf(double value) => value switch
    {
        double.PositiveInfinity => nameof(double.PositiveInfinity),
        double.NegativeInfinity => nameof(double.NegativeInfinity),
        _ => nameof(double.NaN),
    };
}

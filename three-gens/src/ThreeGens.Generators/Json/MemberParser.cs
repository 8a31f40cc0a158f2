using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Parses the members of an object, in the order System.Text.Json writes them: derived types first.</summary>
internal static class MemberParser
{
    public static List<JsonMember> Parse(INamedTypeSymbol type, IMethodSymbol? constructor, ShapeGraph graph, out ExtensionData? extensionData)
    {
        extensionData = null;
        var members = new List<(JsonMember Member, ISymbol Symbol, int Order)>();
        // Most types derive from nothing, so nothing of theirs is hidden; this runs for every type at every edit.
        var names = type.TypeKind == TypeKind.Interface || type.BaseType is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }
            ? new Dictionary<string, int>(StringComparer.Ordinal)
            : null;
        var jsonNames = new MemberNames(graph.Options.CaseInsensitive ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
        Dictionary<string, ISymbol>? ignored = null;
        foreach (var symbol in Symbols(type))
        {
            var attributes = MemberAttributes.Of(symbol);
            var isIncluded = StjAttributes.Has(attributes, "JsonIncludeAttribute");
            ISymbol? left = null;
            if (!IsCandidate(symbol, isIncluded, type, graph.Options)
                || (ignored?.TryGetValue(symbol.Name, out left) == true && left.IsOverride && !symbol.IsSealed && (symbol.IsVirtual || symbol.IsOverride || symbol.IsAbstract)))
            {
                continue;
            }

            var hidden = 0;
            if (names is not null)
            {
                hidden = names.TryGetValue(symbol.Name, out var count) ? count : 0;
                names[symbol.Name] = hidden + 1;
            }

            if (StjAttributes.Has(attributes, "JsonExtensionDataAttribute"))
            {
                extensionData ??= ExtensionDataParser.Parse(symbol, graph);
                continue;
            }

            var member = Member(symbol, attributes, isIncluded, constructor, hidden, graph);
            if (member.Ignore == IgnoreCondition.Always)
            {
                (ignored ??= new Dictionary<string, ISymbol>(StringComparer.Ordinal))[symbol.Name] = symbol;
            }

            var added = (member, symbol, StjAttributes.Argument<int>(StjAttributes.Find(attributes, "JsonPropertyOrderAttribute")));
            var place = jsonNames.PlaceOf(member.JsonName, members);
            if (place < 0)
            {
                members.Add(added);
            }
            else if (members[place].Member.Ignore == IgnoreCondition.Always)
            {
                members[place] = added;
            }
            else if (member.Ignore != IgnoreCondition.Always && !IsHiddenBy(symbol, members[place].Symbol) && !IsHiddenBy(symbol, left))
            {
                graph.Sink?.Invoke(
                    JsonDiagnostics.NameTwice,
                    symbol.Locations.FirstOrDefault(),
                    members[place].Symbol.ToDisplayString(),
                    symbol.ToDisplayString(),
                    $"\"{member.JsonName}\" in JSON{(graph.Options.CaseInsensitive ? " when case does not count" : "")}");
            }
        }

        // A list's own sort would not keep the order of equals.
        return members.TrueForAll(m => m.Order == 0) ? members.ConvertAll(m => m.Member) : [.. members.OrderBy(m => m.Order).Select(m => m.Member)];
    }

    // Derived types come first: of one C# name, what comes later is overridden or hidden.
    private static bool IsHiddenBy(ISymbol symbol, ISymbol? other) =>
        other is not null && other.Name == symbol.Name && !SymbolEqualityComparer.Default.Equals(symbol.ContainingType, other.ContainingType);

    private static IEnumerable<ISymbol> Symbols(INamedTypeSymbol type)
    {
        if (type.IsTupleType)
        {
            return type.TupleElements.Select(e => e.CorrespondingTupleField ?? e);
        }

        var types = type.TypeKind == TypeKind.Interface ? [type, .. type.AllInterfaces] : new List<INamedTypeSymbol>();
        for (var current = type; current is { SpecialType: not SpecialType.System_Object } && type.TypeKind != TypeKind.Interface; current = current.BaseType)
        {
            types.Add(current);
        }

        var symbols = new List<ISymbol>();
        foreach (var each in types)
        {
            var members = each.GetMembers();
            foreach (var member in members)
            {
                if (member.Kind == SymbolKind.Property)
                {
                    symbols.Add(member);
                }
            }

            foreach (var member in members)
            {
                if (member.Kind == SymbolKind.Field && !member.IsImplicitlyDeclared)
                {
                    symbols.Add(member);
                }
            }
        }

        return symbols;
    }

    private static bool IsCandidate(ISymbol symbol, bool isIncluded, INamedTypeSymbol type, JsonOptions options)
    {
        if (symbol.IsStatic || symbol.IsImplicitlyDeclared && !type.IsTupleType || (!isIncluded && symbol.DeclaredAccessibility != Accessibility.Public))
        {
            return false;
        }

        return symbol switch
        {
            IPropertySymbol property => property.Parameters.IsEmpty && !property.IsIndexer && property.ExplicitInterfaceImplementations.IsEmpty
                && !property.ReturnsByRef && !property.ReturnsByRefReadonly,
            IFieldSymbol => isIncluded || options.IncludeFields || type.IsTupleType,
            _ => false,
        };
    }

    private static JsonMember Member(
        ISymbol symbol, ImmutableArray<AttributeData> attributes, bool isIncluded, IMethodSymbol? constructor, int hiddenBy, ShapeGraph graph)
    {
        var property = symbol as IPropertySymbol;
        var field = symbol as IFieldSymbol;
        var type = property?.Type ?? field!.Type;
        var ignore = IgnoreOf(attributes, graph.Options.IgnoreCondition, type);
        var isParameter = constructor is not null && HasParameter(constructor, symbol.Name);
        var read = property is null ? FieldAccess(field!) : Access(property.GetMethod, isIncluded);
        var write = property is null ? (field!.IsReadOnly ? MemberAccess.None : FieldAccess(field)) : Access(property.SetMethod, isIncluded);
        graph.Silence(attributes);
        if (ObsoleteMark.IsError(attributes))
        {
            // C# refuses every direct use of the member.
            read = read == MemberAccess.Direct ? MemberAccess.Accessor : read;
            write = write == MemberAccess.Direct ? MemberAccess.Accessor : write;
        }

        if (isParameter)
        {
            write = MemberAccess.Parameter;
        }

        var owner = symbol.ContainingType;
        var needsHost = read == MemberAccess.Accessor || write == MemberAccess.Accessor;
        var jsonName = StjAttributes.Argument<string>(StjAttributes.Find(attributes, "JsonPropertyNameAttribute")) is { } given
            ? graph.Checked(given, symbol)
            : NamingPolicies.Apply(graph.Options.NamingPolicy, symbol.Name);
        var numbers = StjAttributes.Argument<int?>(
            StjAttributes.Find(attributes, "JsonNumberHandlingAttribute") ?? StjAttributes.Find(owner.GetAttributes(), "JsonNumberHandlingAttribute"));
        var context = numbers is { } handling ? graph.DefaultContext with { Numbers = (NumberHandling)handling } : graph.DefaultContext;
        return new JsonMember(
            symbol.Name,
            jsonName,
            ignore == IgnoreCondition.Always ? -1 : ShapeOf(type, attributes, context, graph),
            graph.Names.Of(type),
            graph.Names.OfNotNull(owner),
            property is null,
            ignore,
            read,
            write,
            property?.IsRequired == true || field?.IsRequired == true || StjAttributes.Has(attributes, "JsonRequiredAttribute"),
            graph.Options.RespectNullable && type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated })
        {
            HiddenBy = hiddenBy,
            IsOnStruct = owner.IsValueType,
            Host = needsHost ? Accessors.HostOf(owner, graph.Names) : null,
            OpenTypeName = needsHost ? graph.Names.Of((symbol.OriginalDefinition as IPropertySymbol)?.Type ?? ((IFieldSymbol)symbol.OriginalDefinition).Type) : "",
        };
    }

    private static bool HasParameter(IMethodSymbol constructor, string name)
    {
        foreach (var parameter in constructor.Parameters)
        {
            if (string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int ShapeOf(
        ITypeSymbol type, ImmutableArray<AttributeData> attributes, ShapeContext context, ShapeGraph graph)
    {
        if (StjAttributes.Converter(attributes) is not { } converter)
        {
            return graph.Add(type, context);
        }

        if (StjAttributes.IsEnumConverter(converter))
        {
            return graph.Add(type, context with { EnumAsText = true });
        }

        // A converter of T also serves T?; the null is ours then.
        return type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && !Converts(converter, type)
            ? graph.AddNullableConverter(type, nullable.TypeArguments[0], converter)
            : graph.AddConverter(type, converter);
    }

    private static bool Converts(INamedTypeSymbol converter, ITypeSymbol type)
    {
        for (var current = converter; current is not null; current = current.BaseType)
        {
            if (current.Name == "JsonConverter" && current.Arity == 1)
            {
                return SymbolEqualityComparer.Default.Equals(current.TypeArguments[0], type);
            }
        }

        return true;
    }

    private static IgnoreCondition IgnoreOf(
        ImmutableArray<AttributeData> attributes, IgnoreCondition inherited, ITypeSymbol type)
    {
        var condition = inherited;
        if (StjAttributes.Find(attributes, "JsonIgnoreAttribute") is { } attribute)
        {
            condition = (IgnoreCondition)StjAttributes.Named(attribute, "Condition", (int)IgnoreCondition.Always);
        }

        // A value type is never null, so "when null" says nothing about it.
        var isNullable = type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        return condition == IgnoreCondition.WhenWritingNull && !isNullable ? IgnoreCondition.Never : condition;
    }

    private static MemberAccess Access(IMethodSymbol? accessor, bool isIncluded)
    {
        if (accessor is null || (accessor.DeclaredAccessibility != Accessibility.Public && !isIncluded))
        {
            return MemberAccess.None;
        }

        return accessor.DeclaredAccessibility == Accessibility.Public && !accessor.IsInitOnly ? MemberAccess.Direct : MemberAccess.Accessor;
    }

    private static MemberAccess FieldAccess(IFieldSymbol field) =>
        field.DeclaredAccessibility is Accessibility.Public ? MemberAccess.Direct : MemberAccess.Accessor;
}

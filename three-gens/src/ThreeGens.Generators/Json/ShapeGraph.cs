using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Collects the shapes of a type and of all types that it is made of, each once.</summary>
internal sealed class ShapeGraph
{
    private readonly Dictionary<(ITypeSymbol Type, ShapeContext Context), int> _indexes = new(ShapeKeyComparer.Instance);
    private readonly Dictionary<ITypeSymbol, int> _variants = new(SymbolEqualityComparer.Default);
    // "Value" is taken by the public WriteValue and ReadValue.
    private readonly HashSet<string> _suffixes = new(StringComparer.Ordinal) { "Value" };
    private readonly List<JsonShape?> _shapes = [];
    private readonly ITypeSymbol _root;
#pragma warning disable NOCTX016 // A graph is built within one call and does not outlive its token.
    private readonly CancellationToken _cancellationToken;
#pragma warning restore NOCTX016

    public ShapeGraph(JsonOptions options, Compilation compilation, ITypeSymbol root, DiagnosticSink? sink, CancellationToken cancellationToken)
    {
        Sink = sink;
        Options = options;
        Compilation = compilation;
        Names = TypeNames.For(compilation);
        _root = root;
        _cancellationToken = cancellationToken;
    }

    public JsonOptions Options { get; }

    /// <value>What hears of faults; null in the generator.</value>
    public DiagnosticSink? Sink { get; }

    public Compilation Compilation { get; }

    public TypeNames Names { get; }

    /// <value>What values are like where no member says otherwise.</value>
    public ShapeContext DefaultContext => new(Options.NumberHandling, Options.EnumsAsStrings);

    /// <value>Ids under which the compiler reports a use of obsolete or experimental parts; generated code has to name them to be silent.</value>
    public SortedSet<string> SilencedIds { get; } = new(StringComparer.Ordinal);

    /// <summary>Notes the ids under which the compiler would report a use of the symbol that has these attributes.</summary>
    public void Silence(ImmutableArray<AttributeData> attributes)
    {
        if (!attributes.IsEmpty)
        {
            ObsoleteMark.AddIds(attributes, SilencedIds);
        }
    }

    /// <summary>Gives the text of a name in JSON, and reports one that UTF-8 cannot hold.</summary>
    public string Checked(string text, ISymbol named)
    {
        var wellFormed = JsonText.WellFormed(text);
        if (wellFormed != text)
        {
            Sink?.Invoke(JsonDiagnostics.NoText, named.Locations.FirstOrDefault(), $"'{named.ToDisplayString()}'");
        }

        return wellFormed;
    }

    /// <summary>Gives the index of a type's shape, and finds the shape when the type is met for the first time.</summary>
    public int Add(ITypeSymbol type, ShapeContext context)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        type = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        if (_indexes.TryGetValue((type, context), out var known))
        {
            return known;
        }

        // The place is taken before the shape is known: a type may contain itself.
        var index = _shapes.Count;
        _shapes.Add(null);
        _indexes.Add((type, context), index);
        _shapes[index] = Parse(type, Suffix(type), context);
        return index;
    }

    /// <summary>Adds a derived type, whose members are written here even when it has a codec of its own.</summary>
    public int AddVariant(INamedTypeSymbol type)
    {
        if (!CarriesMarker(type))
        {
            return Add(type, DefaultContext);
        }

        if (!_variants.TryGetValue(type, out var index))
        {
            index = _shapes.Count;
            _shapes.Add(null);
            _variants.Add(type, index);
            _shapes[index] = ObjectParser.Parse(type, Names.OfNotNull(type), Suffix(type), this);
        }

        return index;
    }

    /// <summary>Adds a value that a converter serves; one that cannot is as if the type had no form.</summary>
    public int AddConverter(ITypeSymbol type, INamedTypeSymbol converter)
    {
        if (ConverterFactories.Obstacle(converter, type) is { } obstacle)
        {
            _shapes.Add(new UnsupportedShape(Names.OfNotNull(type), Suffix(type), type.IsReferenceType, obstacle));
            return _shapes.Count - 1;
        }

        return AddConverter(type, ConverterFactories.Expression(converter, type, Names));
    }

    private int AddConverter(ITypeSymbol type, string factory)
    {
        _shapes.Add(new ConverterShape(Names.OfNotNull(type), Suffix(type), type.IsReferenceType, factory));
        return _shapes.Count - 1;
    }

    /// <summary>Adds a nullable value whose inner value has a converter.</summary>
    public int AddNullableConverter(ITypeSymbol type, ITypeSymbol underlying, INamedTypeSymbol converter)
    {
        var inner = AddConverter(underlying, converter);
        _shapes.Add(new NullableShape(Names.OfNotNull(type), Suffix(type), inner));
        return _shapes.Count - 1;
    }

    public EquatableArray<JsonShape> ToShapes() =>
        RecursionFinder.Mark(VariantMarker.Mark([.. _shapes.Select(s => s!)])).ToEquatableArray();

    private string Suffix(ITypeSymbol type)
    {
        var stem = CodecNames.Stem(type);
        var suffix = stem;
        for (var n = 2; !_suffixes.Add(suffix); n++)
        {
            suffix = stem + n;
        }

        return suffix;
    }

    private JsonShape Parse(ITypeSymbol type, string suffix, ShapeContext context)
    {
        var name = Names.OfNotNull(type);
        var isRoot = SymbolEqualityComparer.Default.Equals(type, _root);
        if (type.TypeKind == TypeKind.Error)
        {
            return new UnsupportedShape(name, suffix, true, FrameworkTypes.Undeclared);
        }

        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return new NullableShape(name, suffix, Add(nullable.TypeArguments[0], context));
        }

        for (var named = type; named is not null; named = named.ContainingType)
        {
            Silence(named.GetAttributes());
        }

        if (StjAttributes.Converter(type.GetAttributes()) is { } converter && !StjAttributes.IsEnumConverter(converter))
        {
            return ConverterFactories.Obstacle(converter, type) is { } obstacle
                ? new UnsupportedShape(name, suffix, type.IsReferenceType, obstacle)
                : new ConverterShape(name, suffix, type.IsReferenceType, ConverterFactories.Expression(converter, type, Names));
        }

        if (Scalars.Of(type) is var scalar && scalar != Scalar.None)
        {
            return new ScalarShape(name, suffix, Scalars.IsReference(scalar), scalar, context.Numbers);
        }

        if (!isRoot && type is INamedTypeSymbol { IsGenericType: false } marked && CarriesMarker(marked))
        {
            return new CodecShape(name, suffix, type.IsReferenceType, CodecNames.FullNameOf(marked));
        }

        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration)
        {
            return EnumParser.Parse(enumeration, name, suffix, context.EnumAsText, this);
        }

        if (FrameworkTypes.ConverterOf(type) is { } framework)
        {
            return new ConverterShape(name, suffix, type.IsReferenceType, framework);
        }

        return CollectionParser.TryParse(type, name, suffix, this, context)
            ?? (FrameworkTypes.Refusal(type) is { } reason
                ? new UnsupportedShape(name, suffix, type.IsReferenceType, reason)
                : ObjectParser.Parse((INamedTypeSymbol)type, name, suffix, this));
    }

    private bool CarriesMarker(INamedTypeSymbol type)
    {
        var isVisible = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, Compilation.Assembly) || CodecNames.IsPublic(type);
        if (!isVisible || CodecNames.IsHidden(type))
        {
            return false;
        }

        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "GenerateJsonAttribute" } marker && attribute.ConstructorArguments.IsEmpty
                && DefinitionNames.Of(marker) == JsonGenerator.MarkerName)
            {
                return true;
            }
        }

        return false;
    }
}

using Microsoft.CodeAnalysis;
using ValidatorRs.Generators.Model;
using ValidatorRs.Generators.Shared;

namespace ValidatorRs.Generators.Parsing;

/// <summary>Reads a type and every type its members lead to.</summary>
internal sealed class TypeParser(Compilation compilation, LocationInfo? location, CancellationToken cancellationToken)
{
    private readonly Dictionary<ITypeSymbol, PlannedType?> _types = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, IReadOnlyList<FoundMember>?> _members = new(SymbolEqualityComparer.Default);
    private readonly Queue<INamedTypeSymbol> _pending = new();

    public List<Finding> Findings { get; } = [];

    /// <value>The type that is being read, to be named when that fails.</value>
    public ITypeSymbol? Current { get; private set; }

    public IEnumerable<PlannedType> Parse(ITypeSymbol root)
    {
        if (Refusals.Of(root, compilation) is { } reason)
        {
            Findings.Add(new Finding(PlanDiagnostics.Refused, location, root.ToDisplayString(), reason));
            return [];
        }

        Want((INamedTypeSymbol)root);
        while (_pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var type = _pending.Dequeue();
            Current = type;
            _types[type] = Read(type);
        }

        return _types.Values.OfType<PlannedType>();
    }

    /// <summary>Names the plan of a nested type; null when it can have none.</summary>
    public PlanTarget? TargetOf(ITypeSymbol type)
    {
        if (Refusals.Of(type, compilation) is not null)
        {
            return null;
        }

        var named = (INamedTypeSymbol)type.WithNullableAnnotation(NullableAnnotation.None);
        if (MembersOf(named) is null)
        {
            return null;
        }

        Want(named);
        return new PlanTarget(TypeText.Of(named), TypeText.PlanName(named), named.IsSealed || named.IsValueType);
    }

    private void Want(INamedTypeSymbol type)
    {
        if (!_types.ContainsKey(type))
        {
            _types.Add(type, null);
            _pending.Enqueue(type);
        }
    }

    private PlannedType? Read(INamedTypeSymbol type)
    {
        if (MembersOf(type) is not { } found)
        {
            return null;
        }

        var values = new ValueParser(this, compilation);
        var members = new List<PlannedMember>();
        foreach (var member in found)
        {
            var name = member.Symbol.Name;
            members.Add(new PlannedMember(name, TypeText.Identifier(name), member.Access!.Value, TypeText.Of(member.Symbol.ContainingType), values.Parse(member.Type, member.HasAttributes)));
        }

        values.Parse(type, hasRules: false);
        if (Sequences.Of(type) is var (_, element, _))
        {
            // The elements of a type that is a sequence itself are found by their run-time type.
            values.Parse(element, hasRules: false);
        }

        return new PlannedType(TypeText.Of(type), TypeText.PlanName(type), TypeText.Space(compilation), type.IsValueType, new(members), new(Kept(type)));
    }

    // Null when one of them cannot be read; asked before other plans name the type's own.
    private IReadOnlyList<FoundMember>? MembersOf(INamedTypeSymbol type)
    {
        if (_members.TryGetValue(type, out var known))
        {
            return known;
        }

        var members = MemberFinder.Of(type, compilation);
        if (members.FirstOrDefault(m => m.Access is null).Symbol is { } unreadable)
        {
            Findings.Add(new Finding(PlanDiagnostics.Unreachable, location, type.ToDisplayString(), $"its member '{unreadable.Name}' has rules and cannot be read"));
            return _members[type] = null;
        }

        return _members[type] = members;
    }

    private IEnumerable<string> Kept(INamedTypeSymbol type)
    {
        for (var level = type; level is not null && !Frameworks.Has(level); level = level.BaseType)
        {
            if (compilation.IsSymbolAccessibleWithin(level, compilation.Assembly))
            {
                yield return TypeText.Of(level);
            }
        }

        foreach (var buddy in RuleAttributes.Buddies(type))
        {
            if (compilation.IsSymbolAccessibleWithin(buddy, compilation.Assembly))
            {
                yield return TypeText.Of(buddy);
            }
        }
    }
}

namespace ValidatorRs.Plans;

/// <summary>What is to be checked on values of one type; the engines turn it into code or walk it.</summary>
internal sealed class TypeModel(Type type)
{
    public Type Type { get; } = type;

    public IReadOnlyList<MemberModel> Members { get; set; } = [];

    /// <summary>The rules of the object as a whole: class-level attributes, then <c>IValidatableObject</c>.</summary>
    public IReadOnlyList<RuleStep> ObjectRules { get; set; } = [];

    /// <summary>The registered rules of the object as a whole: they run whatever the members broke.</summary>
    public IReadOnlyList<RuleStep> StructRules { get; set; } = [];

    /// <summary>What is done with the elements, when the type is a sequence or a dictionary.</summary>
    public ElementLoop? Loop { get; set; }

    /// <summary>The types whose plans this one's code calls.</summary>
    public IReadOnlySet<Type> Targets { get; set; } = new HashSet<Type>();

    public bool HasChildren { get; set; }

    public bool Tracking { get; set; }

    /// <summary>The first rule, here or where the type leads to, that must be awaited; null without one.</summary>
    public (string Place, string Rule)? AsyncSite { get; set; }
}

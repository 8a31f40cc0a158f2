using System.Text.Json;

namespace ValidatorRs;

/// <summary>Sets how a <see cref="ReflectiveValidator"/> works. The object is copied when the validator is made.</summary>
public sealed record ValidatorOptions
{
    /// <value>How far validation goes after a violation. Default <see cref="ValidationMode.All"/>.</value>
    public ValidationMode Mode { get; init; }

    /// <value>The deepest nesting that is walked; deeper objects are reported with the rule <c>depth</c>. Default 100,000; at least 1.</value>
    public int MaxDepth { get; init; } = 100_000;

    /// <value>
    /// How many elements of a sequence are walked that does not know its count, such as the result of an iterator; one that goes on is reported
    /// with the rule <c>elements</c>. Default 1,000,000; at least 1. Lists, arrays and other collections are walked to their end.
    /// </value>
    public int MaxElements { get; init; } = 1_000_000;

    /// <value>
    /// True to run class-level attributes and <c>IValidatableObject</c> although a member of the object is in violation.
    /// Default false, as in DataAnnotations: such code usually relies on valid members.
    /// </value>
    public bool ObjectRulesAlways { get; init; }

    /// <value>The policy that makes the names of JSON Pointers from member names without <c>[JsonPropertyName]</c>. Default camel case.</value>
    public JsonNamingPolicy? JsonNamingPolicy { get; init; } = JsonNamingPolicy.CamelCase;

    /// <value>Services handed to DataAnnotations attributes through <c>ValidationContext</c>; may be null.</value>
    public IServiceProvider? Services { get; init; }

    /// <value>Names for rule strings: <c>["sku"] = "required,alphanum,len=8"</c>.</value>
    public IReadOnlyDictionary<string, string> Aliases { get; init; } = new Dictionary<string, string>();

    /// <value>Rules of your own by name; each gets the value, never null, and the parameter, and tells whether the value obeys.</value>
    public IReadOnlyDictionary<string, Func<object, string?, bool>> CustomRules { get; init; } = new Dictionary<string, Func<object, string?, bool>>();

    /// <value>Rules by name, for types without attributes and for whole objects, and unwrappers. Copied when the validator is made.</value>
    public RuleRegistry Registry { get; init; } = new();

    /// <value>Where messages and display names are looked up first; null for the rules' own messages.</value>
    public IMessageSource? Messages { get; init; }

    /// <value>
    /// How many rules are awaited at once. Default 1: rules often share a connection of the request, which is not made for more.
    /// </value>
    public int AsyncParallelism { get; init; } = 1;

    /// <value>
    /// True to run plans without generated code, as happens by itself where code cannot be generated (NativeAOT). Same verdicts, slower.
    /// </value>
    public bool Interpret { get; init; }

    /// <value>
    /// True to run the plans that the source generator made for types with <see cref="GenerateValidatorAttribute"/>, and to walk the other types,
    /// as happens by itself where code cannot be generated (NativeAOT). Same verdicts. Default false; <see cref="Interpret"/> wins.
    /// </value>
    public bool UseGenerated { get; init; }
}

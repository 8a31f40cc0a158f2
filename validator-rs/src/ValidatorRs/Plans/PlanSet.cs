using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using ValidatorRs.Emit;
using ValidatorRs.GeneratedCode;
using ValidatorRs.Running;
using ValidatorRs.Shapes;
using ValidatorRs.Vocabulary;

namespace ValidatorRs.Plans;

/// <summary>Builds each type's plan once and keeps it.</summary>
internal sealed class PlanSet(ValidatorOptions options, RuleVocabulary vocabulary)
{
    private readonly ConcurrentDictionary<Type, Plan> _plans = new();

    // Plans of collectible types die with their types; in the table above they would keep them alive.
    private readonly ConditionalWeakTable<Type, Plan> _collectible = [];
    private readonly ConcurrentDictionary<(Type, string, string?), ValueProgram> _values = new();
    private readonly ConditionalWeakTable<ParameterInfo, StrongBox<ArgumentPlan?>> _arguments = [];
    private readonly Lock _building = new();
    private readonly PlanEmitter _emitter = new();
    private readonly Lazy<PlanSet> _careful = new(() => new PlanSet(options with { Interpret = true }, vocabulary));

    public static PlanSet Default { get; } = new(new ValidatorOptions(), RuleVocabulary.Default) { IsDefault = true };

    /// <value>True for the plans that all validators with default options share.</value>
    public bool IsDefault { get; private init; }

    /// <summary>True when plans are run without generated code.</summary>
    public bool Interprets { get; } = options.Interpret || options.UseGenerated || options.Mode == ValidationMode.DataAnnotations || !RuntimeFeature.IsDynamicCodeCompiled;

    /// <summary>True when plans of the source generator are run.</summary>
    private bool UsesGenerated { get; } = !options.Interpret && options.Mode != ValidationMode.DataAnnotations && (options.UseGenerated || !RuntimeFeature.IsDynamicCodeCompiled);

    /// <value>True to compile a plan when it is built. Otherwise the first value is walked: that costs less, and many a type, such as that of options, is validated once in a program.</value>
    public bool CompilesAtOnce { get; init; } = AppContext.TryGetSwitch("ValidatorRs.CompileAtFirstUse", out var wanted) && wanted;

    /// <summary>Gets the plan of a type; builds it, and those of the types it leads to, when it is met first.</summary>
    /// <exception cref="ValidationDefinitionException">The rules of the type, or of one it leads to, are wrong. Thrown at every call.</exception>
    public Plan Get(Type type) => Known(type) ?? Build(type);

    /// <summary>Gets the plan of a run-time type; null when values of the type are not walked.</summary>
    public Plan? Find(Type type) => Known(type) ?? (vocabulary.Registrations.Has(type) || IsWalked(type) ? Build(type) : null);

    /// <summary>Compiles a plan and those that it calls; what is compiled stays as it is.</summary>
    public void Compile(Plan plan)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            return;
        }

        lock (_building)
        {
            var group = new Dictionary<Type, Plan>();
            var pending = new Stack<Plan>([plan]);
            while (pending.TryPop(out var next))
            {
                if (next.IsCompiled || !group.TryAdd(next.Model.Type, next))
                {
                    continue;
                }

                foreach (var target in next.Model.Targets)
                {
                    pending.Push(Known(target)!);
                }
            }

            var plans = group.Values.ToArray();
            var entries = plans.Length == 0 ? [] : _emitter.Emit([.. plans.Select(p => p.Model)], Known);
            foreach (var (done, entry) in plans.Zip(entries))
            {
                done.Become(entry);
            }
        }
    }

    /// <value>The same rules without generated code, for finding out which user code threw.</value>
    public PlanSet Careful => Interprets && !UsesGenerated ? this : _careful.Value;

    /// <summary>Gets the program of a value that no member holds.</summary>
    /// <exception cref="ValidationDefinitionException">The rule string is wrong, or a rule does not apply to the type.</exception>
    public ValueProgram ValueProgram(Type type, string rules) => Value(type, rules, null);

    /// <summary>Gets the program of a value that a dictionary holds under a name; what does not apply to the type is a violation there.</summary>
    /// <exception cref="ValidationDefinitionException">The rule string is wrong, whatever the type.</exception>
    public ValueProgram MapProgram(Type type, string rules, string name) => Value(type, rules, name);

    /// <summary>Gets the rules that stand on a parameter; null without any.</summary>
    /// <exception cref="ValidationDefinitionException">The rules are wrong.</exception>
    public ArgumentPlan? Argument(ParameterInfo parameter, string name)
    {
        if (!_arguments.TryGetValue(parameter, out var known) || (known.Value is { } plan && plan.Node.Name != name))
        {
            known = new(new ModelReader(options, vocabulary, t => Known(t)?.Model).ReadArgument(parameter, name));
            _arguments.AddOrUpdate(parameter, known);
        }

        return known.Value;
    }

    public string JsonName(Type type, string member) =>
        Known(type)?.Model.Members.FirstOrDefault(m => m.Node.Name == member)?.Node.JsonName
        ?? Array.Find(type.GetProperties(), p => p.Name == member)?.GetCustomAttribute<JsonPropertyNameAttribute>(inherit: true)?.Name
        ?? options.JsonNamingPolicy?.ConvertName(member) ?? member;

    /// <summary>Tells whether rules are registered for a type.</summary>
    public bool IsRegistered(Type type) => vocabulary.Registrations.Has(type);

    private ValueProgram Value(Type type, string rules, string? name)
    {
        if (_values.TryGetValue((type, rules, name), out var known))
        {
            return known;
        }

        var reader = new ModelReader(options, vocabulary, t => Known(t)?.Model);
        var program = name is null ? reader.ReadValue(type, rules) : reader.ReadMapValue(type, rules, name);

        // Rule strings may come from anywhere; the cache must not grow with them.
        if (!type.IsCollectible && _values.Count < 1_000)
        {
            _values.TryAdd((type, rules, name), program);
        }

        return program;
    }

    private static bool IsWalked(Type type) => TypeKinds.WalkOf(type) == Walk.Declared || TypeKinds.LoopOf(type) is not null;

    private Plan? Known(Type type) =>
        type.IsCollectible ? _collectible.TryGetValue(type, out var own) ? own : null
        : _plans.TryGetValue(type, out var plan) ? plan : null;

    private Plan Build(Type type)
    {
        // One lock for all types: mutually recursive types built from both ends cannot wait for each other.
        lock (_building)
        {
            if (Known(type) is { } built)
            {
                return built;
            }

            var models = new ModelReader(options, vocabulary, t => Known(t)?.Model).Read(type);
            KeptModels.Require(models);
            var plans = models.Select(CreatePlan).ToDictionary(p => p.Model.Type);
            var links = new PlanLinks(t => plans.GetValueOrDefault(t) ?? Known(t));
            foreach (var plan in plans.Values)
            {
                // Before any of them is published: a plan that is found is ready.
                plan.Generated?.Link(links);
            }

            foreach (var plan in plans.Values)
            {
                if (plan.Model.Type.IsCollectible)
                {
                    _collectible.AddOrUpdate(plan.Model.Type, plan);
                }
                else
                {
                    _plans[plan.Model.Type] = plan;
                }
            }

            if (CompilesAtOnce && !Interprets)
            {
                Compile(Known(type)!);
            }

            return Known(type)!;
        }
    }

    private Plan CreatePlan(TypeModel model) =>
        (UsesGenerated ? GeneratedPlans.Create(model) : null) ?? Interpreter.CreatePlan(model, Interprets ? null : this);
}

using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Serialization;
using ValidatorRs.Async;
using ValidatorRs.DataAnnotations;
using ValidatorRs.Plans;
using ValidatorRs.Reports;
using ValidatorRs.Rules;
using ValidatorRs.Running;

namespace ValidatorRs.Shapes;

/// <summary>Reads what is to be checked on a type and on every type its members lead to.</summary>
internal sealed class ModelReader(ValidatorOptions options, Vocabulary.RuleVocabulary vocabulary, Func<Type, TypeModel?> known)
{
    // Below this even types that cannot form cycles are counted.
    private const int DefaultDepth = 100_000;
    private readonly Dictionary<Type, TypeModel> _models = [];
    private readonly Queue<Type> _pending = new();

    /// <summary>Reads a type and its closure; the types that have a plan already are left out.</summary>
    /// <exception cref="ValidationDefinitionException">The rules of one of the types are wrong.</exception>
    public IReadOnlyCollection<TypeModel> Read(Type root)
    {
        Want(root);
        while (_pending.TryDequeue(out var type))
        {
            Fill(_models[type]);
        }

        CycleFinder.Mark(_models.Values, Find, options.MaxDepth < DefaultDepth);
        return _models.Values;
    }

    /// <summary>Reads a rule string for a value that no member holds.</summary>
    public ValueProgram ReadValue(Type type, string rules)
    {
        var sites = new SiteFactory(type, null, [], vocabulary.Registrations, options);
        return new ProgramBuilder(vocabulary, sites, this) { IsOfNoType = type == typeof(object) }.Build(type, [new RulesAttribute(rules)]);
    }

    /// <summary>Reads a rule string for a value that a dictionary holds under a name.</summary>
    public ValueProgram ReadMapValue(Type type, string rules, string name)
    {
        var sites = new SiteFactory(typeof(IReadOnlyDictionary<string, object?>), new MemberNode(name, name), [], vocabulary.Registrations, options) { IsLate = true };
        return new ProgramBuilder(vocabulary, sites, this).Build(type, [new RulesAttribute(rules)]);
    }

    /// <summary>Reads the rules that stand on a parameter itself; those of its type are not among them. Null without any.</summary>
    public ArgumentPlan? ReadArgument(ParameterInfo parameter, string name)
    {
        var attributes = Attribute.GetCustomAttributes(parameter, inherit: true);
        if (!Array.Exists(attributes, MemberFinder.IsRule))
        {
            return null;
        }

        var node = new MemberNode(name, name, SiteFactory.Hides(attributes));
        var sites = new SiteFactory(parameter.Member.DeclaringType ?? typeof(object), node, attributes, vocabulary.Registrations, options);
        var program = new ProgramBuilder(vocabulary, sites, this).Build(parameter.ParameterType, attributes, walksValue: false);
        sites.RequireDisplayName();
        return program.IsEmpty ? null : new ArgumentPlan(program, node, EntersElements: program.Loop is not null && !HasOwnPlan(parameter.ParameterType));
    }

    private TypeModel? Find(Type type) => _models.GetValueOrDefault(type) ?? known(type);

    private void Want(Type type)
    {
        if (known(type) is null && _models.TryAdd(type, new TypeModel(type)))
        {
            _pending.Enqueue(type);
        }
    }

    private bool Strict => options.Mode == ValidationMode.DataAnnotations;

    private void Fill(TypeModel model)
    {
        if (WalkOf(model.Type) == Walk.Declared)
        {
            var members = MembersOf(model.Type);
            if (vocabulary.Registrations.Unknown(model.Type, members.Select(m => m.Name)).FirstOrDefault() is { } unknown)
            {
                throw ValidationDefinitionException.At(model.Type, unknown, null, 0, "rules are registered for it, but there is no such readable member");
            }

            model.Members = members.Select(m => Member(m, model.Type)).Where(m => !m.Program.IsEmpty).ToArray();
            model.ObjectRules = ObjectRules(model.Type);
            model.StructRules = StructRules(model.Type);
        }

        model.Loop = DefaultLoop(model.Type);
    }

    private MemberModel Member(MemberInfo member, Type model)
    {
        var attributes = AttributeSource.Of(member, model, Strict);
        if (vocabulary.Registrations.Member(model, member.Name) is { } registered)
        {
            // What is registered takes the place of what is written on the member.
            attributes = [.. attributes.Where(a => !MemberFinder.IsRule(a) && a is not SeverityAttribute), .. registered.Attributes];
        }

        var type = member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;
        var jsonName = attributes.OfType<JsonPropertyNameAttribute>().FirstOrDefault()?.Name
            ?? options.JsonNamingPolicy?.ConvertName(member.Name) ?? member.Name;
        var node = new MemberNode(member.Name, jsonName, SiteFactory.Hides(attributes));
        var sites = new SiteFactory(model, node, attributes, vocabulary.Registrations, options);
        var program = new ProgramBuilder(vocabulary, sites, this).Build(type, attributes);
        if (!program.IsEmpty)
        {
            sites.RequireDisplayName();
        }

        return new MemberModel(member, type, node, program);
    }

    /// <summary>Tells whether a value is entered by the plan of its type: a declared one, or that of its run-time type.</summary>
    public bool HasOwnPlan(Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        return !Strict && vocabulary.Registrations.Unwrapper(type) is null && WalkOf(type) != Walk.None;
    }

    /// <summary>Gives a value the plan of its type, or of its elements, when there is one.</summary>
    public void AddWalk(ValueProgram program)
    {
        if (Strict)
        {
            return;
        }

        var type = Nullable.GetUnderlyingType(program.Type) ?? program.Type;
        if (vocabulary.Registrations.Unwrapper(type) is not null)
        {
            return;
        }

        program.Walk = WalkOf(type);
        if (program.Walk == Walk.Declared)
        {
            // The plan of a type that is also a sequence loops over the elements itself.
            Want(type);
            return;
        }

        program.Loop ??= program.Walk == Walk.None ? DefaultLoop(type) : null;
    }

    private ElementLoop? DefaultLoop(Type type)
    {
        if (TypeKinds.LoopOf(type) is not var (kind, element, key))
        {
            return null;
        }

        var elements = Default(element);
        var keys = key is null ? null : Default(key);
        return elements is null && keys is null ? null : new ElementLoop(kind, elements, keys);

        ValueProgram? Default(Type valueType)
        {
            var program = new ValueProgram(valueType);
            AddWalk(program);
            return program.IsEmpty ? null : program;
        }
    }

    private Walk WalkOf(Type type) => vocabulary.Registrations.Has(type) && !type.IsInterface && !type.IsAbstract ? Walk.Declared : TypeKinds.WalkOf(type);

    private IReadOnlyList<MemberInfo> MembersOf(Type type) => TypeKinds.WalkOf(type) == Walk.Declared
        ? MemberFinder.Of(type, Strict, name => vocabulary.Registrations.Member(type, name) is not null)
        : MemberFinder.Named(type, vocabulary.Registrations.Names(type));

    private RuleStep[] StructRules(Type type) => [.. vocabulary.Registrations.ObjectChecks(type).Select(check =>
    {
        var rule = new RegisteredObjectRule(check);
        return new RuleStep(new RuleSite(rule, null), rule.Bind(type));
    })];

    private List<RuleStep> ObjectRules(Type type)
    {
        var attributes = AttributeSource.OfType(type, Strict);
        var sites = new SiteFactory(type, null, attributes, vocabulary.Registrations, options);
        var steps = attributes.OfType<ValidationAttribute>().Select(a => sites.Attribute(a, type)).ToList();
        if (!Strict && AsyncValidatableObjectRule.Find(type) is { } awaited)
        {
            steps.Add(new RuleStep(new RuleSite(awaited, null), awaited.Bind(type)));
        }
        else if (typeof(IValidatableObject).IsAssignableFrom(type))
        {
            var rule = new ValidatableObjectRule();
            steps.Add(new RuleStep(sites.Site(rule, isElement: false), rule.Bind(type)));
        }

        return steps;
    }
}

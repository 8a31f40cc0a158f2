using System.ComponentModel.DataAnnotations;
using ValidatorRs.Plans;
using ValidatorRs.Reports;
using ValidatorRs.Rules;
using ValidatorRs.Running;
using ValidatorRs.Tags;
using ValidatorRs.Vocabulary;

namespace ValidatorRs.Shapes;

/// <summary>Turns the attributes and rule strings of one member into the program of its value.</summary>
internal sealed class ProgramBuilder(RuleVocabulary vocabulary, SiteFactory sites, ModelReader reader)
{
    // Below a sequence that is found at run time, so are those within it.
    private bool _isInLate;

    /// <value>True for a value that is missing and has no declared type either.</value>
    public bool IsOfNoType { get; init; }

    public ValueProgram Build(Type type, IReadOnlyList<Attribute> attributes, bool walksValue = true)
    {
        var program = new ValueProgram(type);
        var validations = attributes.OfType<ValidationAttribute>().ToArray();

        // As in DataAnnotations, [Required] is asked first wherever it is written.
        var steps = new List<Step>(validations.OrderBy(a => a is RequiredAttribute ? 0 : 1).Select(a => sites.Attribute(a, type)));
        program.Steps = steps;
        var walks = true;
        foreach (var rules in attributes.OfType<RulesAttribute>())
        {
            walks &= Add(program, steps, rules.Text, walks);
        }

        if (DiveText(attributes) is { } dive)
        {
            walks &= Add(program, steps, dive, walks);
        }

        steps.RemoveAll(s => s is RuleStep { Call: AlwaysHolds, Rule.Nulls: not NullHandling.Fail });
        steps.RemoveAll(s => s is RuleStep { Call: AlwaysHolds } && type.IsValueType && Nullable.GetUnderlyingType(type) is null);
        if (walks && walksValue)
        {
            reader.AddWalk(program);
        }

        return program;
    }

    // The attribute spelling of dive, put in the words of a rule string.
    private static string? DiveText(IReadOnlyList<Attribute> attributes)
    {
        var keys = attributes.OfType<KeysAttribute>().FirstOrDefault()?.Rules;
        var each = attributes.OfType<EachAttribute>().FirstOrDefault()?.Rules;
        return keys is null && each is null
            ? null
            : $"dive{(keys is null ? "" : $",keys,{keys},endkeys")}{(string.IsNullOrEmpty(each) ? "" : $",{each}")}";
    }

    private bool Add(ValueProgram program, List<Step> steps, string text, bool walks)
    {
        if (text is "-")
        {
            return false;
        }

        try
        {
            var cursor = new TagCursor(vocabulary.Parse(text));
            return Level(program, steps, cursor, text, walks);
        }
        catch (TagSyntaxException bad)
        {
            throw ValidationDefinitionException.At(sites.Model, sites.MemberName, text, bad.Column, bad.Message, bad);
        }
    }

    /// <summary>Reads the rules of one level: up to <c>dive</c>, <c>endkeys</c> or the end. False when the value's own plan is not wanted.</summary>
    private bool Level(ValueProgram program, List<Step> steps, TagCursor cursor, string text, bool walks, bool isElement = false, bool isEntered = false)
    {
        while (cursor.Next() is { } group)
        {
            switch (group.First.Name)
            {
                case "dive":
                    if (IsOfNoType && !isElement && program.Type == typeof(object))
                    {
                        // A value that is missing: there is nothing to enter, and no type to judge the rest by.
                        while (cursor.Next() is not null)
                        {
                        }

                        return walks;
                    }

                    Dive(program, cursor, text, group.First, isEntered || (walks && program.Part != WalkPart.Object && reader.HasOwnPlan(program.Type)));
                    return walks;
                case "endkeys":
                    cursor.EndKeys(group.First);
                    return walks;
                case "keys":
                    throw new TagSyntaxException("'keys' must follow 'dive' directly", group.First.Column);
                case "-" when group.Alternatives.Count == 1:
                    walks = false;
                    break;
                case "structonly" when group.Alternatives.Count == 1:
                    program.Part = WalkPart.Object;
                    break;
                case "nostructlevel" when group.Alternatives.Count == 1:
                    program.Part = WalkPart.Members;
                    break;
                case "omitempty" or "omitnil" or "omitzero" when group.Alternatives.Count == 1:
                    steps.Add(Omit(group.First.Name, program.Type, isElement));
                    break;
                default:
                    steps.Add(Rule(group, program.Type, text, isElement));
                    break;
            }
        }

        return walks;
    }

    // The plan of a type that is also a sequence enters the elements itself; to enter them here too would report each twice.
    private void Dive(ValueProgram program, TagCursor cursor, string text, TagNode dive, bool areEntered)
    {
        var type = Nullable.GetUnderlyingType(program.Type) ?? program.Type;
        var unwrapper = sites.Unwrapper(type);
        var walked = unwrapper?.Target ?? type;
        var found = TypeKinds.LoopOf(walked);
        var needsKeys = cursor.Peek()?.First.Name == "keys";
        var isLate = unwrapper is null
            ? (sites.IsLate || (_isInLate && type == typeof(object))) && (found is null || (needsKeys && found.Value.Key is null))
            : found is not null || Dynamic.IsOpen(walked);
        _isInLate |= isLate;
        if (isLate)
        {
            found = (LoopKind.Late, typeof(object), typeof(object));
        }

        if (found is not var (kind, element, key))
        {
            throw new TagSyntaxException($"'dive' needs a sequence or a dictionary; {TypeText.Of(program.Type)} is neither", dive.Column);
        }

        ValueProgram? keys = null;
        if (cursor.Peek()?.First is { Name: "keys" } opening)
        {
            cursor.Next();
            if (key is null)
            {
                throw new TagSyntaxException($"'keys' needs a dictionary; {TypeText.Of(program.Type)} is none", opening.Column);
            }

            cursor.OpenKeys(opening);
            keys = Nested(key, cursor, text, areEntered);
            cursor.RequireKeysClosed();
        }
        else if (key is not null)
        {
            keys = new ValueProgram(key);
            if (!areEntered)
            {
                reader.AddWalk(keys);
            }
        }

        var elements = Nested(element, cursor, text, areEntered);
        program.Loop = elements.IsEmpty && keys is null or { IsEmpty: true } && !isLate
            ? null
            : new ElementLoop(kind, elements.IsEmpty ? null : elements, keys is null or { IsEmpty: true } ? null : keys) { NeedsKeys = needsKeys, Unwrapper = unwrapper };
    }

    private ValueProgram Nested(Type type, TagCursor cursor, string text, bool isEntered)
    {
        var program = new ValueProgram(type);
        var steps = new List<Step>();
        program.Steps = steps;
        if (Level(program, steps, cursor, text, walks: true, isElement: true, isEntered) && !isEntered)
        {
            reader.AddWalk(program);
        }

        return program;
    }

    private Step Rule(TagGroup group, Type type, string text, bool isElement)
    {
        var steps = group.Alternatives.Select(Single).ToArray();
        return steps is [var only]
            ? only
            : new AnyStep(sites.Site(new AnyRule(steps.Select(s => s.Rule).ToArray()), isElement), steps);

        RuleStep Single(TagNode node)
        {
            Rule rule;
            try
            {
                rule = vocabulary.Create(node);
            }
            catch (FormatException bad)
            {
                throw new TagSyntaxException($"the rule '{node.Name}' has a bad parameter: {bad.Message}", node.Column);
            }

            return sites.Step(rule, type, isElement, text, node.Column);
        }
    }

    private OmitStep Omit(string name, Type type, bool isElement) => new(sites.Site(UnreadableRule.Instance, isElement), name switch
    {
        _ when sites.Unwrapper(type) is { } unwrapper => new ScopedCall(new WrappedPresence(unwrapper, name == "omitzero")),
        "omitnil" => AlwaysHolds.Instance,
        "omitzero" => Presence.NotZero(type),
        _ => Presence.HasValue(type),
    });
}

using System.ComponentModel.DataAnnotations;
using ValidatorRs.Plans;
using ValidatorRs.Reports;
using ValidatorRs.Rules;
using ValidatorRs.Running;
using ValidatorRs.Tags;
using ValidatorRs.Vocabulary;

namespace ValidatorRs.Shapes;

/// <summary>Turns the attributes and rule strings of one member into the program of its value.</summary>
internal sealed class ProgramBuilder(RuleVocabulary vocabulary, SiteFactory sites, ModelReader reader, bool isValueOfNoType = false)
{
    public ValueProgram Build(Type type, IReadOnlyList<Attribute> attributes, bool walksValue = true)
    {
        var program = new ValueProgram(type);
        var validations = attributes.OfType<ValidationAttribute>().ToArray();

        // As in DataAnnotations, [Required] is asked first wherever it is written.
        var steps = new List<Step>(validations.OrderBy(a => a is RequiredAttribute ? 0 : 1).Select(a => sites.Attribute(a, type)));
        program.Steps = steps;
        var walks = walksValue;
        foreach (var rules in attributes.OfType<RulesAttribute>())
        {
            walks &= Add(program, steps, rules.Text);
        }

        if (DiveText(attributes) is { } dive)
        {
            walks &= Add(program, steps, dive);
        }

        steps.RemoveAll(s => s is RuleStep { Call: AlwaysHolds, Rule.Nulls: not NullHandling.Fail });
        steps.RemoveAll(s => s is RuleStep { Call: AlwaysHolds } && type.IsValueType && Nullable.GetUnderlyingType(type) is null);
        if (walks)
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

    private bool Add(ValueProgram program, List<Step> steps, string text)
    {
        if (text is "-")
        {
            return false;
        }

        try
        {
            var cursor = new TagCursor(vocabulary.Parse(text));
            return Level(program, steps, cursor, text, isElement: false);
        }
        catch (TagSyntaxException bad)
        {
            throw ValidationDefinitionException.At(sites.Model, sites.MemberName, text, bad.Column, bad.Message, bad);
        }
    }

    /// <summary>Reads the rules of one level: up to <c>dive</c>, <c>endkeys</c> or the end. False when the value's own plan is not wanted.</summary>
    private bool Level(ValueProgram program, List<Step> steps, TagCursor cursor, string text, bool isElement)
    {
        var walks = true;
        while (cursor.Next() is { } group)
        {
            switch (group.First.Name)
            {
                case "dive":
                    if (isValueOfNoType && !isElement && program.Type == typeof(object))
                    {
                        // A value that is missing: there is nothing to enter, and no type to judge the rest by.
                        while (cursor.Next() is not null)
                        {
                        }

                        return walks;
                    }

                    Dive(program, cursor, text, group.First);
                    return walks;
                case "endkeys":
                    return cursor.EndKeys(group.First);
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

    private void Dive(ValueProgram program, TagCursor cursor, string text, TagNode dive)
    {
        var type = Nullable.GetUnderlyingType(program.Type) ?? program.Type;
        if (TypeKinds.LoopOf(type) is not var (kind, element, key))
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
            keys = Nested(key, cursor, text);
            cursor.RequireKeysClosed();
        }
        else if (key is not null)
        {
            keys = new ValueProgram(key);
            reader.AddWalk(keys);
        }

        var elements = Nested(element, cursor, text);
        program.Loop = elements.IsEmpty && keys is null or { IsEmpty: true } && elements.IsEmpty
            ? null
            : new ElementLoop(kind, elements.IsEmpty ? null : elements, keys is null or { IsEmpty: true } ? null : keys);
    }

    private ValueProgram Nested(Type type, TagCursor cursor, string text)
    {
        var program = new ValueProgram(type);
        var steps = new List<Step>();
        program.Steps = steps;
        if (Level(program, steps, cursor, text, isElement: true))
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

using Microsoft.CodeAnalysis;
using ValidatorRs.Analyzers.Symbols;
using ValidatorRs.Tags;

namespace ValidatorRs.Analyzers.Reading;

/// <summary>Reads rule strings level by level as the library does when it builds a plan.</summary>
internal sealed class LevelReader(Session session, ModelMember member)
{
    /// <summary>Reads the rule that an attribute spells.</summary>
    public void Spelled(RuleSource source)
    {
        try
        {
            var level = member.Levels[0];
            level.Rules.Add(new AppliedRule(TagParser.Parse(source.Text)[0].First, level.Type, source, IsAlone: true));
        }
        catch (TagSyntaxException bad)
        {
            member.Mistakes.Add(new TextMistake(source, 0, bad.Message, IsType: false));
        }
    }

    /// <summary>Reads the text of <c>[Rules]</c>, <c>[Each]</c> or <c>[Keys]</c>.</summary>
    public void Text(RuleSource source)
    {
        try
        {
            switch (source.Attribute.Name)
            {
                case "Rules" when source.Text != "-":
                    Read(member.Levels[0], new TagCursor(TagParser.Parse(source.Text)), source);
                    break;
                case "Each" when ElementOf(member.Type, source, 1, "[Each]", out _) is var element && source.Text.Length > 0:
                    Read(Inner(element), new TagCursor(TagParser.Parse(source.Text)), source);
                    break;
                case "Keys" when ElementOf(member.Type, source, 1, "[Keys]", out var key) is var element:
                    RequireKeys(element, key, source, 1, "[Keys]");
                    Read(Inner(key), new TagCursor(TagParser.Parse(source.Text)), source);
                    break;
            }
        }
        catch (TagSyntaxException bad)
        {
            member.Mistakes.Add(new TextMistake(source, bad.Column, bad.Message, IsType: false));
        }
    }

    private void Read(ValueLevel level, TagCursor cursor, RuleSource source)
    {
        var type = level.Type;
        while (cursor.Next() is { } group)
        {
            switch (group.First.Name)
            {
                case "dive":
                    Dive(type, cursor, source, group.First);
                    return;
                case "endkeys":
                    cursor.EndKeys(group.First);
                    return;
                case "keys":
                    throw new TagSyntaxException("'keys' must follow 'dive' directly", group.First.Column);
                default:
                    level.Rules.AddRange(group.Alternatives.Select(a => new AppliedRule(a, type, source, group.Alternatives.Count == 1)));

                    // An alias may dive; what it leads to is not known.
                    type = group.Alternatives is [{ Parameter: null }] && session.IsRegistered(group.First.Name, source.Attribute.Syntax.SyntaxTree) ? null : type;
                    break;
            }
        }
    }

    private void Dive(ITypeSymbol? type, TagCursor cursor, RuleSource source, TagNode dive)
    {
        var element = ElementOf(type, source, dive.Column, "'dive'", out var key);
        if (cursor.Peek()?.First is { Name: "keys" } opening)
        {
            cursor.Next();
            RequireKeys(element, key, source, opening.Column, "'keys'");
            cursor.OpenKeys(opening);
            Read(Inner(key), cursor, source);
            cursor.RequireKeysClosed();
        }

        Read(Inner(element), cursor, source);
    }

    private ValueLevel Inner(ITypeSymbol? type)
    {
        var level = new ValueLevel(type);
        member.Levels.Add(level);
        return level;
    }

    private ITypeSymbol? ElementOf(ITypeSymbol? type, RuleSource source, int column, string what, out ITypeSymbol? key)
    {
        key = null;
        if (type is null || (Carriers.Of(type) & Carrier.Unknown) != 0)
        {
            return null;
        }

        if (!Sequences.TryGetElement(type, session.Compilation, out var element, out key))
        {
            member.Mistakes.Add(new TextMistake(source, column, $"{what} needs a sequence or a dictionary; {Carriers.Text(type)} is neither", IsType: true));
        }

        return element;
    }

    private void RequireKeys(ITypeSymbol? element, ITypeSymbol? key, RuleSource source, int column, string what)
    {
        if (element is not null && key is null)
        {
            member.Mistakes.Add(new TextMistake(source, column, $"{what} needs a dictionary; {Carriers.Text(member.Type)} is none", IsType: true));
        }
    }
}

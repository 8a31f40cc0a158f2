using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.ToString.Objects;

/// <summary>Chooses the members of a type that appear in its text: base class first, each class in order of declaration, as in a record.</summary>
internal static class PrintedMembers
{
    public static List<PrintedMember> Of(INamedTypeSymbol type)
    {
        var members = new List<PrintedMember>();
        AddFrom(type, members, isBase: false);
        return members;
    }

    private static void AddFrom(INamedTypeSymbol type, List<PrintedMember> members, bool isBase)
    {
        // The framework's base classes (Exception and the like) have members that nobody wants in a text.
        if (type.BaseType is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) } parent && !Framework.Contains(parent))
        {
            AddFrom(parent, members, isBase: true);
        }

        foreach (var symbol in type.GetMembers())
        {
            if (PrintedMember.Of(symbol) is not { } member || (isBase && !member.IsPublic))
            {
                continue;
            }

            var place = members.FindIndex(m => m.Symbol.Name == symbol.Name);
            if (place >= 0)
            {
                // An override, or a member that hides one, stands where the base class put it.
                members[place] = member.InheritMarks(members[place]);
            }
            else
            {
                members.Add(member);
            }
        }

        members.RemoveAll(m => !isBase && m.IsIgnored);
    }
}

using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.Json;

/// <summary>Finds members of one type by their JSON names: few by comparison, many by hash.</summary>
/// <param name="comparison">Whether case counts.</param>
internal sealed class MemberNames(StringComparison comparison)
{
    private const int Few = 24;

    private Dictionary<string, int>? _places;

    /// <summary>Gives the index of the member with this JSON name, or -1.</summary>
    public int PlaceOf(string name, List<(JsonMember Member, ISymbol Symbol, int Order)> members)
    {
        if (members.Count > Few)
        {
            _places ??= new Dictionary<string, int>(comparison == StringComparison.Ordinal ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
            for (var i = _places.Count; i < members.Count; i++)
            {
                _places.Add(members[i].Member.JsonName, i);
            }

            return _places.TryGetValue(name, out var place) ? place : -1;
        }

        for (var i = 0; i < members.Count; i++)
        {
            if (string.Equals(members[i].Member.JsonName, name, comparison))
            {
                return i;
            }
        }

        return -1;
    }
}

using System.Globalization;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Writes the bit sets that remember which members have been read; only members whose presence matters have a bit.</summary>
internal sealed class SeenBits
{
    private const int WordSize = 64;

    private readonly Dictionary<int, int> _bits = [];

    public static SeenBits For(ObjectShape shape, bool refuseDuplicates)
    {
        var seen = new SeenBits();
        var collects = shape.Construction.Kind == ConstructionKind.Constructor;
        for (var i = 0; i < shape.Members.Count; i++)
        {
            var member = shape.Members[i];
            var isSetAfterwards = collects && !shape.Construction.Parameters.Any(p => p.Member == i);
            if (member.IsStored && (member.IsRequired || refuseDuplicates || isSetAfterwards))
            {
                seen._bits.Add(i, seen._bits.Count);
            }
        }

        return seen;
    }

    public void EmitDeclarations(SourceWriter writer)
    {
        for (var word = 0; word * WordSize < _bits.Count; word++)
        {
            writer.Line($"ulong seen{Text(word)} = 0;");
        }
    }

    public void EmitSet(SourceWriter writer, int member)
    {
        if (_bits.TryGetValue(member, out var bit))
        {
            writer.Line($"seen{Text(bit / WordSize)} |= {Mask(bit)};");
        }
    }

    public void EmitDuplicateCheck(SourceWriter writer, int index, JsonMember member)
    {
        if (_bits.ContainsKey(index))
        {
            writer.Open($"if ({Test(index)})");
            writer.Line($"input.FailDuplicate({Identifier.Literal(member.JsonName)});");
            writer.Close();
            writer.Line();
        }
    }

    public string Test(int member) => $"(seen{Text(_bits[member] / WordSize)} & {Mask(_bits[member])}) != 0";

    public void EmitRequired(SourceWriter writer, ObjectShape shape)
    {
        for (var word = 0; word * WordSize < _bits.Count; word++)
        {
            var required = _bits
                .Where(b => b.Value / WordSize == word && shape.Members[b.Key].IsRequired)
                .OrderBy(b => b.Value)
                .ToArray();
            if (required.Length == 0)
            {
                continue;
            }

            var mask = required.Aggregate(0UL, (m, b) => m | (1UL << (b.Value % WordSize)));
            var names = string.Join(", ", required.Select(b => $"({Mask(b.Value)}, {Identifier.Literal(shape.Members[b.Key].JsonName)})"));
            writer.Open($"if ((seen{Text(word)} & 0x{mask.ToString("X", CultureInfo.InvariantCulture)}UL) != 0x{mask.ToString("X", CultureInfo.InvariantCulture)}UL)");
            writer.Line($"input.FailMissing({Identifier.Literal(shape.TypeName.Replace("global::", ""))}, seen{Text(word)}, [{names}]);");
            writer.Close();
            writer.Line();
        }
    }

    private static string Mask(int bit) => $"0x{(1UL << (bit % WordSize)).ToString("X", CultureInfo.InvariantCulture)}UL";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

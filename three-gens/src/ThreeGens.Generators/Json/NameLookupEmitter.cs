using System.Globalization;
using System.Text;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Writes the method that finds a member by its name: by length, then by comparison.</summary>
internal static class NameLookupEmitter
{
    public static void Emit(SourceWriter writer, ObjectShape shape, bool isCaseInsensitive)
    {
        writer.Line();
        writer.Open($"private static int Find{shape.MethodSuffix}({JsonEmitter.Bytes} name)");
        writer.Open("switch (name.Length)");
        foreach (var group in shape.Members.Select((m, i) => (Member: m, Index: i)).GroupBy(m => Encoding.UTF8.GetByteCount(m.Member.JsonName)).OrderBy(g => g.Key))
        {
            writer.Line($"case {group.Key.ToString(CultureInfo.InvariantCulture)}:").Indent();
            foreach (var (member, index) in group)
            {
                writer.Open($"if (global::System.MemoryExtensions.SequenceEqual(name, {JsonText.Utf8(member.JsonName)}))");
                writer.Line($"return {index.ToString(CultureInfo.InvariantCulture)};");
                writer.Close();
                writer.Line();
            }

            writer.Line("break;").Unindent();
        }

        writer.Line("default:").Indent().Line("break;").Unindent();
        writer.Close();
        writer.Line();
        var names = string.Join(", ", shape.Members.Select(m => Identifier.Literal(m.JsonName)));
        writer.Line(isCaseInsensitive ? $"return global::ThreeGens.Json.JsonInput.FindIgnoringCase(name, [{names}]);" : "return -1;");
        writer.Close();
    }
}

using System.Runtime.CompilerServices;
using ValidatorRs.Vocabulary;

namespace ValidatorRs.Tests.Vocabulary;

public sealed class RuleTableTests
{
    // What a column of types says a rule can judge.
    private static readonly (string Words, object Value)[] Samples =
    [
        ("text", "a"), ("numbers|whole numbers", 4L), ("numbers", 1.5), ("collections", new[] { 1 }), ("durations", TimeSpan.Zero), ("enumerations|numbers|whole numbers", DayOfWeek.Monday), ("moments", DateTime.UnixEpoch),
    ];

    // A parameter that suits the rule, where the name of the parameter does not.
    private static readonly Dictionary<string, string> Parameters = new(StringComparer.Ordinal) { ["postcode_iso3166_alpha2"] = "GB", ["spicedb"] = "id", ["datetime"] = "2006-01-02" };

    private sealed record Row(string Name, string Parameter, string Attribute, string Types, string Meaning, string Source);

    [Fact]
    public void Docs_table_lists_every_rule_of_the_vocabulary_and_nothing_else() =>
        Assert.Equal(RuleVocabulary.Default.Names.Order(StringComparer.Ordinal), Rows().Select(r => r.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Docs_table_names_the_attribute_of_every_rule_that_has_one()
    {
        var attributes = typeof(RuleAttribute).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(RuleAttribute)))
            .Select(t => $"{Create(t).Rule.Split('=')[0]} [{t.Name[..^"Attribute".Length]}]");

        Assert.Equal(attributes.Order(StringComparer.Ordinal), Rows().Where(r => r.Attribute.Length > 0).Select(r => $"{r.Name} {r.Attribute}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Docs_table_says_which_types_a_rule_can_judge()
    {
        var wrong = new List<string>();
        foreach (var row in Rows().Where(r => r.Types is not ("any" or "any comparable" or "types with the method")))
        {
            foreach (var (words, value) in Samples)
            {
                var said = words.Split('|').Any(w => row.Types.Split(',', ';').Any(t => t.Trim().Split(" (")[0].Replace(" against now without a parameter", "", StringComparison.Ordinal) == w));
                if (said != Applies(row, value))
                {
                    wrong.Add($"{row.Name} on {value.GetType().Name}: the table says {said}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Docs_table_means_what_the_message_says_and_names_a_source()
    {
        var rows = Rows().ToDictionary(r => r.Name, StringComparer.Ordinal);

        Assert.All(TextFormats.All, f => Assert.StartsWith($"is {f.Noun}", rows[f.Name].Meaning, StringComparison.Ordinal));
        Assert.All(rows.Values, r => Assert.True(r.Meaning.Length > 0 && r.Source.Length > 0, r.Name));
    }

    private static bool Applies(Row row, object value)
    {
        var parameter = Parameters.GetValueOrDefault(row.Name) ?? row.Parameter switch
        {
            "" => null,
            "n" when value is DateTime => null,
            "n" => value is TimeSpan ? "1h" : "3",
            "Member" => "B",
            _ => "a",
        };
        var rules = parameter is null ? row.Name : $"{row.Name}={(row.Types.Contains("whole", StringComparison.Ordinal) && value is not string ? "1" : parameter)}";
        var type = typeof(Pair<>).MakeGenericType(value.GetType());
        var registry = new RuleRegistry().For(type, new Dictionary<string, string> { ["A"] = rules });
        try
        {
            _ = new ReflectiveValidator(new ValidatorOptions { Registry = registry, Interpret = true }).Validate(Activator.CreateInstance(type));
            return true;
        }
        catch (ValidationDefinitionException)
        {
            return false;
        }
    }

    private sealed class Pair<T>
    {
        public T? A { get; set; }

        public string B { get; set; } = "";
    }

    private static RuleAttribute Create(Type type)
    {
        var constructor = type.GetConstructors().Single();
        return (RuleAttribute)constructor.Invoke([.. constructor.GetParameters().Select(p => p.ParameterType.IsArray ? Array.CreateInstance(p.ParameterType.GetElementType()!, 1) : (object)"x").Select(Filled)]);
    }

    private static object Filled(object argument)
    {
        if (argument is object[] array)
        {
            array[0] = "x";
        }

        return argument;
    }

    private static IEnumerable<Row> Rows() => File.ReadLines(Path.Combine(DocsFolder(), "rules.md"))
        .Where(l => l.StartsWith("| `", StringComparison.Ordinal))
        .Select(l => l.Split('|'))
        .Select(c => new Row(
            c[1].Split('`')[1].Split('=')[0], c[1].Split('`')[1].Split('=') is [_, var parameter] ? parameter : "",
            c[2].Trim().Trim('`'), c[3].Trim(), c[4].Trim(), c[^2].Trim()));

    private static string DocsFolder([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "docs"));
}

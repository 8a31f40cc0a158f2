using System.Globalization;
using Microsoft.CodeAnalysis;
using ValidatorRs.Analyzers.Tests.Testing;
using ValidatorRs.Analyzers.Vocabulary;

namespace ValidatorRs.Analyzers.Tests.Vocabulary;

/// <summary>Compares the analyzer with the library: whatever the library refuses when it builds a plan is reported, and nothing else.</summary>
public sealed class RuleTableOracleTests
{
    // What a plan cannot be built for. The other rules find what builds and is of no use.
    private static readonly HashSet<string> Refusals = [RuleIds.Inapplicable, RuleIds.Pattern, RuleIds.MissingMember, RuleIds.RuleText, RuleIds.UnknownRule];

    private static readonly string[] Types =
    [
        "string", "string?", "int", "int?", "byte", "ulong", "double", "float?", "decimal", "bool", "char", "DayOfWeek", "DayOfWeek?", "DateTime", "DateOnly", "DateTimeOffset?",
        "TimeSpan", "Guid", "object", "Uri", "int[]", "int[,]", "List<string>", "IEnumerable<int>", "Dictionary<string, int>", "IReadOnlyDictionary<int, string>", "IComparable",
        "Plain", "PlainStruct?", "Abstract", "ImmutableArray<int>", "Half", "nint", "IList", "ValueType", "(int, string)",
    ];

    private static readonly string[] Parameters =
    [
        "", "=", "=3", "=-1", "=2.5", "=abc", "=1h30m", "=-1.5s", "=01:30:00", "=true", "=a b", "=Other 1", "=Other", "=other", "='q", "=DE", "=NaN", "=1e3", "=id", "=Inner.Deep", "=Inner.Nothing",
        "=ToString", "=[a-z]+", "=[a-", "=Length",
    ];

    private static readonly string[] Shapes =
    [
        "dive", "dive,email", "dive,min=1", "dive,dive,min=1", "dive,keys,alpha,endkeys,email", "dive,keys,alpha,endkeys,min=1", "dive,keys,min=1,endkeys", "dive,keys,min=1", "keys,alpha", "endkeys",
        "omitempty,", ",", " ", "min=3|", "a b", "min=3,,max=5", "-", "-,min=3", "structonly", "nostructlevel", "structonly|required", "dive|required", "required|dive", "omitempty|email", "omitnil,omitzero",
        "nothing", "min=3|email", "email|min=3", "oneof='a,b' c", "dive,keys,dive,alpha,endkeys,endkeys", "unique", "dive,unique", "required,endkeys", "dive,endkeys", "min = 3", " required", "required ,email",
    ];

    [Fact]
    public Task Rule_strings_of_every_shape_agree() => AgreeAsync((from shape in Shapes from type in Types select (shape, type)).Where((_, index) => index % 5 == 0));

    [Fact]
    public Task Rules_of_the_vocabulary_agree_on_a_sample() => AgreeAsync(All().Where((_, index) => index % 397 == 0));

    // A case costs the library an exception and a plan, ten milliseconds: all of them take half an hour.
    [Fact(Explicit = true)]
    public Task Rules_of_the_vocabulary_agree_on_a_large_sample() => AgreeAsync(All().Where((_, index) => index % 17 == 0));

    [Fact(Explicit = true)]
    public Task Rule_strings_of_every_shape_agree_on_every_type() => AgreeAsync(from shape in Shapes from type in Types select (shape, type));

    [Fact]
    public void Table_lists_the_rules_of_the_documented_vocabulary() =>
        Assert.Equal(
            File.ReadLines(Path.Combine(Folder(), "rules.md")).Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('`')[1].Split('=')[0]).Order(StringComparer.Ordinal),
            RuleTable.Names.Order(StringComparer.Ordinal));

    private static IEnumerable<(string Rule, string Type)> All() =>
        from name in RuleTable.Names.Order(StringComparer.Ordinal) from parameter in Parameters from type in Types select (name + parameter, type);

    private static async Task AgreeAsync(IEnumerable<(string Rule, string Type)> cases)
    {
        var list = cases.ToArray();
        foreach (var chunk in list.Chunk(4_000))
        {
            await AgreeAsync(chunk);
        }
    }

    private static async Task AgreeAsync((string Rule, string Type)[] cases)
    {
        var compilation = CompilerRun.Compile(CompilerRun.Usings + """
            #nullable disable
            public class Plain { public int X { get; set; } }
            public struct PlainStruct { public int Deep { get; set; } }
            public abstract class Abstract { }

            """ + string.Concat(cases.Select((c, i) => $"public class M{i} {{ [Rules(\"{c.Rule}\")] public {c.Type} A {{ get; set; }} public int Other {{ get; set; }} public PlainStruct Inner {{ get; set; }} }}\n")));
        var refused = Refused(compilation);

        var reported = (await CompilerRun.AnalyzeAsync(compilation)).Where(IsRefusal).ToLookup(d => ModelOf(d));

        var differences = cases.Select((c, i) => (Case: c, Says: reported[i].Select(d => d.Id + " " + d.GetMessage(CultureInfo.InvariantCulture)).FirstOrDefault(), Is: refused.GetValueOrDefault(i)))
            .Where(d => d.Says is null != d.Is is null)
            .Select(d => $"[Rules(\"{d.Case.Rule}\")] {d.Case.Type}: analyzer '{d.Says}', library '{d.Is}'")
            .ToArray();
        Assert.True(differences.Length == 0, $"{differences.Length} of {cases.Length} differ:\n{string.Join('\n', differences.Take(40))}");
    }

    // A member that 'unique' does not find is null in every element: the plan builds, and refuses all lists but the shortest.
    private static bool IsRefusal(Diagnostic diagnostic) =>
        Refusals.Contains(diagnostic.Id) && !(diagnostic.Id == RuleIds.MissingMember && diagnostic.GetMessage(CultureInfo.InvariantCulture).StartsWith("'unique", StringComparison.Ordinal));

    private static Dictionary<int, string> Refused(Compilation compilation)
    {
        var assembly = CompilerRun.Load(compilation);
        try
        {
            new ReflectiveValidator(new ValidatorOptions { Interpret = true }).VerifyAssembly(assembly);
            return [];
        }
        catch (AggregateException mistakes)
        {
            return mistakes.InnerExceptions.Cast<ValidationDefinitionException>().Where(m => m.ModelType!.Name[0] == 'M')
                .ToDictionary(m => int.Parse(m.ModelType!.Name.AsSpan(1), CultureInfo.InvariantCulture), m => m.Message);
        }
    }

    private static int ModelOf(Diagnostic diagnostic)
    {
        var line = diagnostic.Location.SourceTree!.GetText().Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start).ToString();
        return int.Parse(line.AsSpan(14, line.IndexOf(' ', 14) - 14), CultureInfo.InvariantCulture);
    }

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "docs"));
}

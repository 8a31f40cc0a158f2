using CsCheck;
using ValidatorRs.Plans;
using ValidatorRs.Vocabulary;

namespace ValidatorRs.Generators.Tests.Verdicts;

/// <summary>The emitted, the walked and the generated engine find the same violations, in the same order, at the same places.</summary>
public sealed class EqualVerdictsTests
{
    public static TheoryData<ValidationMode, bool> Modes => new()
    {
        { ValidationMode.All, false },
        { ValidationMode.All, true },
        { ValidationMode.FirstPerMember, false },
        { ValidationMode.FirstOverall, false },
        { ValidationMode.DataAnnotations, false },
    };

    [Theory]
    [MemberData(nameof(Modes))]
    public void Flat_values(ValidationMode mode, bool always)
    {
        var engines = new Engines(new ValidatorOptions { Mode = mode, ObjectRulesAlways = always });

        Values.Flat.Sample(engines.Agree, iter: 2_000);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Nested_values(ValidationMode mode, bool always)
    {
        var engines = new Engines(new ValidatorOptions { Mode = mode, ObjectRulesAlways = always });

        Values.Nested.Sample(engines.Agree, iter: 1_000);
    }

    [Fact]
    public void Nested_values_with_a_limit_of_depth()
    {
        var engines = new Engines(new ValidatorOptions { MaxDepth = 2 });

        Values.Nested.Sample(engines.Agree, iter: 500);
    }

    [Fact]
    public void Nested_values_with_a_limit_of_elements()
    {
        var engines = new Engines(new ValidatorOptions { MaxElements = 1 });

        Values.Nested.Sample(engines.Agree, iter: 500);
        engines.Agree(new Lazy { Items = Endless(new Part("ab", 2)), Words = Endless("a") });
        engines.Agree(new Lazy { Items = Endless(new Part("long", 2)), Words = Endless("abc") });
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Lists_that_are_changed_while_they_are_walked(ValidationMode mode, bool always)
    {
        var engines = new Engines(new ValidatorOptions { Mode = mode, ObjectRulesAlways = always });

        foreach (var change in new[] { 0, 1, -1, 1, -1, 0 })
        {
            engines.Agree(() => Crowded(change));
        }
    }

    private static Crowd Crowded(int change)
    {
        var crowd = new Crowd();
        for (var i = 0; i < 3; i++)
        {
            crowd.Members.Add(new Restless(crowd.Members, change));
        }

        return crowd;
    }

    private static IEnumerable<T> Endless<T>(T value)
    {
        while (true)
        {
            yield return value;
        }
    }

    [Fact]
    public void Values_with_registered_rules()
    {
        var registry = new RuleRegistry()
            .For(typeof(Flat), new Dictionary<string, string> { ["Name"] = "required,min=3", ["End"] = "required" })
            .ObjectRule<Flat>((flat, context) =>
            {
                if (flat.Small == 1)
                {
                    context.ReportMember(nameof(flat.Small), "odd", "is one");
                }
            });
        var engines = new Engines(new ValidatorOptions { Registry = registry });

        Values.Flat.Sample(engines.Agree, iter: 500);
    }

    [Theory]
    [InlineData(typeof(Flat))]
    [InlineData(typeof(Nested))]
    [InlineData(typeof(Part))]
    [InlineData(typeof(Spot))]
    [InlineData(typeof(Box<int>))]
    [InlineData(typeof(Judged))]
    [InlineData(typeof(Throwing))]
    [InlineData(typeof(Lazy))]
    [InlineData(typeof(Crowd))]
    [InlineData(typeof(Restless))]
    public void Every_type_that_a_model_leads_to_runs_its_generated_plan(Type type)
    {
        var options = new ValidatorOptions { UseGenerated = true };

        var plan = new PlanSet(options, RuleVocabulary.Of(options)).Get(type);

        Assert.NotNull(plan.Generated);
    }
}

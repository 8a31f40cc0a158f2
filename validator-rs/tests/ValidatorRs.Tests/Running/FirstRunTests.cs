using System.ComponentModel.DataAnnotations;
using ValidatorRs.Plans;
using ValidatorRs.Running;
using ValidatorRs.Samples.Orders;
using ValidatorRs.Vocabulary;

namespace ValidatorRs.Tests.Running;

public sealed class FirstRunTests
{
    private static readonly ValidatorOptions Options = new();

    private sealed class Node
    {
        [Required]
        public string? Name { get; set; }

        public List<Node> Children { get; set; } = [];
    }

    [Fact]
    public void First_run_walks_and_the_second_compiles_with_the_same_report()
    {
        foreach (var generated in OrderGenerator.Create(30, 5, 0.7))
        {
            var plans = NewPlans();
            var plan = plans.Get(typeof(Order));

            var first = Report(plans, plan, generated.Order);
            var walked = plan.IsCompiled;
            var second = Report(plans, plan, generated.Order);

            Assert.Equal((false, true), (walked, plan.IsCompiled));
            Assert.Equal(generated.ExpectedViolations, first.Violations.Count);
            Assert.Equal(Lines(first), Lines(second));
        }
    }

    [Fact]
    public void A_type_is_compiled_on_the_way_when_the_first_value_holds_more_of_it()
    {
        var plans = NewPlans();
        var plan = plans.Get(typeof(Node));
        var tree = new Node { Children = [new Node { Name = "a" }, new Node { Children = [new Node()] }] };

        var first = Report(plans, plan, tree);

        Assert.True(plan.IsCompiled);
        Assert.Equal(["Name", "Children[1].Name", "Children[1].Children[0].Name"], first.Violations.Select(v => v.Path));
        Assert.Equal(Lines(first), Lines(Report(plans, plan, tree)));
    }

    [Fact]
    public void A_plan_compiled_before_is_called_by_the_plan_that_leads_to_it()
    {
        var plans = NewPlans();
        var address = plans.Get(typeof(Address));
        Report(plans, address, new Address());
        Report(plans, address, new Address());
        var code = address.Entry;
        var plan = plans.Get(typeof(Order));

        var first = Lines(Report(plans, plan, OrderGenerator.Invalid()));

        Assert.Equal(first, Lines(Report(plans, plan, OrderGenerator.Invalid())));
        Assert.True(plan.IsCompiled);
        Assert.Same(code, address.Entry);
    }

    [Fact]
    public void A_cycle_ends_in_the_first_run()
    {
        var plans = NewPlans();
        var loop = new Node { Name = "a" };
        loop.Children.Add(loop);

        Assert.Empty(Report(plans, plans.Get(typeof(Node)), loop).Violations);
    }

    private static PlanSet NewPlans() => new(Options, RuleVocabulary.Of(Options)) { CompilesAtOnce = false };

    private static ValidationReport Report(PlanSet plans, Plan plan, object value)
    {
        var sink = new Sink(new RunSettings(plans, Options), value, countOnly: false, plan.Tracking);
        plan.Run(value, ref sink);
        Assert.False(sink.MustRestart);
        return sink.Report;
    }

    private static IEnumerable<string> Lines(ValidationReport report) => report.Violations.Select(v => $"{v.JsonPointer} {v}");
}

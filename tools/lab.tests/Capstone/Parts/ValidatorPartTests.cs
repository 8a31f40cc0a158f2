using Lab.Capstone;
using Lab.Capstone.Parts;
using ValidatorRs.Samples.Orders;

namespace Lab.Tests.Capstone.Parts;

public sealed class ValidatorPartTests
{
    [Fact]
    public async Task ValidatorPart_generated_orders_all_checks_hold()
    {
        var result = await RunAsync((count, seed) => OrderGenerator.Create(count, seed, 0.5));

        Assert.True(result.Passed, string.Join('\n', result.Checks.Where(c => !c.Passed)));
        Assert.Contains(result.Figures, f => f.Label == "naive reflection" && f.Value > 0);
    }

    [Fact]
    public async Task ValidatorPart_an_order_with_a_violation_nobody_expects_turns_the_row_red()
    {
        var result = await RunAsync((_, _) => [new GeneratedOrder(OrderGenerator.Valid(1), 0), new GeneratedOrder(OrderGenerator.Invalid(), 0)]);

        Assert.False(result.Passed);
        Assert.Equal("1 of 2", result.Checks.Single(c => c.Name == "orders judged as generated").Found);
    }

    private static Task<PartResult> RunAsync(Func<int, int, IReadOnlyList<GeneratedOrder>> orders)
    {
        var context = new CapstoneContext { Root = "/", OutputFolder = "/", Orders = 500 };
        return new ValidatorPart(orders).RunAsync(context, new Progress<PartProgress>(), TestContext.Current.CancellationToken);
    }
}

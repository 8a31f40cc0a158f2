using System.Globalization;
using Lab.Capstone.Reports;
using Measure;

namespace Lab.Capstone.Parts.Generators;

/// <summary>Compares <c>ToStringFast</c> with <see cref="Enum.ToString()"/> for defined and undefined values.</summary>
internal sealed class EnumDemonstration : IGeneratorDemonstration
{
    public Demonstration Run(CancellationToken cancellationToken)
    {
        OrderState[] values = [.. Enum.GetValues<OrderState>(), (OrderState)7, (OrderState)(-1), (OrderState)int.MaxValue];
        var equal = values.Count(v => v.ToStringFast() == v.ToString());
        var timing = InterleavedRun.Run(
            [
                new Contender("ToStringFast", count =>
                {
                    for (var i = 0; i < count; i++)
                    {
                        _ = OrderState.Shipped.ToStringFast();
                    }
                }),
                new Contender("Enum.ToString", count =>
                {
                    for (var i = 0; i < count; i++)
                    {
                        _ = OrderState.Shipped.ToString();
                    }
                }),
            ],
            new InterleavedOptions { Rounds = 20, BlockMilliseconds = 2 },
            cancellationToken);

        return new Demonstration(
            [new Check("ToStringFast equals Enum.ToString", equal == values.Length, $"{equal.Invariant()} of {values.Length.Invariant()}", "all", "dotnet test --project three-gens/tests/ThreeGens.Tests")],
            [.. timing.Measurements.Select(m => new Figure("enum text", m.Name, m.MinNanoseconds, "ns"))],
            [string.Create(CultureInfo.InvariantCulture, $"OrderState.Shipped.ToStringFast() = {OrderState.Shipped.ToStringFast()}, ((OrderState)7).ToStringFast() = {((OrderState)7).ToStringFast()}")]);
    }
}

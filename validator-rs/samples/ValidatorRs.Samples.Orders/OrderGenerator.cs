using System.Globalization;

namespace ValidatorRs.Samples.Orders;

/// <summary>Makes orders with a known number of violations.</summary>
public static class OrderGenerator
{
    // Each breaks one rule that no other entry touches, so that the number of breaks is the number of violations.
    private static readonly Action<Order>[] Breaks =
    [
        o => o.Name = " ",
        o => o.Email = "nobody",
        o => o.Age = 12,
        o => o.Total = 0,
        o => o.Number = "ab123",
        o => o.Source = "gopher://shop.example",
        o => o.ShipTo!.Street = null,
        o => o.ShipTo!.City = new string('x', 61),
        o => o.ShipTo!.Zip = "1",
        o => o.Lines![0].Sku = "abc",
        o => o.Lines![1].Quantity = 0,
        o => o.Lines![2].Sku = "",
    ];

    /// <summary>Makes one valid order of three lines.</summary>
    /// <param name="number">Distinguishes orders.</param>
    public static Order Valid(int number) => new()
    {
        Name = $"Customer {number.ToString(CultureInfo.InvariantCulture)}",
        Email = $"c{number.ToString(CultureInfo.InvariantCulture)}@shop.example",
        Age = 18 + (number % 60),
        Total = 10 + (number % 1_000),
        Number = $"AB{(number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture)}",
        Source = "https://shop.example/cart",
        ShipTo = new Address { Street = "12 Mill Lane", City = "Norwich", Zip = "NR1 1AA" },
        Lines =
        [
            new OrderLine { Sku = "ABCD-1", Quantity = 1 },
            new OrderLine { Sku = "ABCD-2", Quantity = 2 },
            new OrderLine { Sku = "ABCD-3", Quantity = 3 },
        ],
    };

    /// <summary>Makes an order that breaks all twelve rules that can be broken at once.</summary>
    public static Order Invalid()
    {
        var order = Valid(0);
        foreach (var apply in Breaks)
        {
            apply(order);
        }

        return order;
    }

    /// <summary>Makes orders, some of them invalid.</summary>
    /// <param name="count">How many; 0 or more.</param>
    /// <param name="seed">The same seed gives the same orders.</param>
    /// <param name="invalidShare">The share of invalid orders, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public static IReadOnlyList<GeneratedOrder> Create(int count, int seed, double invalidShare)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (invalidShare is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(invalidShare), invalidShare, "Give a share from 0 to 1.");
        }

        // Repeatable data, nothing secret.
#pragma warning disable CA5394
        var random = new Random(seed);
        var orders = new GeneratedOrder[count];
        for (var i = 0; i < count; i++)
        {
            var order = Valid(i);
            var breaks = random.NextDouble() < invalidShare ? random.Next(1, Breaks.Length + 1) : 0;
            var chosen = (Action<Order>[])Breaks.Clone();
            random.Shuffle(chosen);
            foreach (var apply in chosen.AsSpan(0, breaks))
            {
                apply(order);
            }

            orders[i] = new GeneratedOrder(order, breaks);
        }
#pragma warning restore CA5394

        return orders;
    }
}

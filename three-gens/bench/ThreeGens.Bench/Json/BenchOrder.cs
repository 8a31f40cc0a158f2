using System.Text.Json.Serialization;

namespace ThreeGens.Bench.Json;

/// <summary>An order of about 2 KB: the larger of the two documents measured.</summary>
[GenerateJson]
public sealed class BenchOrder
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public BenchCustomer? Customer { get; set; }

    public DateTimeOffset PlacedAt { get; set; }

    public DateTime? ShippedAt { get; set; }

    public BenchStatus Status { get; set; }

    public decimal Total { get; set; }

    public bool IsGift { get; set; }

    public string? Note { get; set; }

    public List<BenchLine> Lines { get; set; } = [];

    public Dictionary<string, string> Tags { get; set; } = [];

    public static BenchOrder Sample()
    {
        var order = new BenchOrder
        {
            Id = 4711,
            Key = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
            Customer = new BenchCustomer { Id = 42, Name = "Augusta Ada King", Mail = "ada@example.org", Street = "12 St James Square", City = "London", Zip = "SW1Y 4JH", Points = 123456 },
            PlacedAt = new DateTimeOffset(2026, 11, 22, 10, 20, 30, 123, TimeSpan.FromHours(1)),
            ShippedAt = new DateTime(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc),
            Status = BenchStatus.Shipped,
            Total = 1234.56m,
            Note = "Please ring twice; the bell is old and the door is heavy.",
            Tags = new() { ["channel"] = "web", ["campaign"] = "autumn-2026", ["region"] = "emea", ["priority"] = "standard" },
        };
        for (var i = 0; i < 8; i++)
        {
            order.Lines.Add(new BenchLine { Sku = $"SKU-{1000 + i}", Title = $"Article number {i} of the autumn list", Quantity = i + 1, Price = 19.95m + i, Weight = 0.25 * (i + 1), IsFragile = i % 3 == 0, AddedAt = new DateTime(2026, 11, 22, 9, i, 0, DateTimeKind.Utc) });
        }

        return order;
    }
}

public sealed class BenchCustomer
{
    public long Id { get; set; }

    public string Name { get; set; } = "";

    public string Mail { get; set; } = "";

    public string Street { get; set; } = "";

    public string City { get; set; } = "";

    public string Zip { get; set; } = "";

    public int Points { get; set; }
}

public sealed class BenchLine
{
    public string Sku { get; set; } = "";

    public string Title { get; set; } = "";

    public int Quantity { get; set; }

    public decimal Price { get; set; }

    public double Weight { get; set; }

    public bool IsFragile { get; set; }

    public DateTime AddedAt { get; set; }
}

public enum BenchStatus
{
    Open,
    Paid,
    Shipped,
}

/// <summary>A flat record of about 200 B: the smaller document.</summary>
[GenerateJson]
public sealed class BenchFlat
{
    public int Id { get; set; }

    public string Name { get; set; } = "Augusta Ada King";

    public string Mail { get; set; } = "ada@example.org";

    public bool IsActive { get; set; } = true;

    public double Score { get; set; } = 99.5;

    public decimal Balance { get; set; } = 1234.56m;

    public DateTime CreatedAt { get; set; } = new(2026, 11, 22, 10, 20, 30, DateTimeKind.Utc);

    public Guid Key { get; set; } = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");
}

/// <summary>The flat record with members that must and can only be set at creation.</summary>
[GenerateJson]
public sealed class BenchInit
{
    public required int Id { get; init; }

    public required string Name { get; init; }

    public required string Mail { get; init; }

    public required bool IsActive { get; init; }

    public required double Score { get; init; }

    public required decimal Balance { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required Guid Key { get; init; }
}

[JsonSerializable(typeof(BenchOrder))]
[JsonSerializable(typeof(BenchFlat))]
[JsonSerializable(typeof(BenchInit))]
internal sealed partial class BenchContext : JsonSerializerContext;

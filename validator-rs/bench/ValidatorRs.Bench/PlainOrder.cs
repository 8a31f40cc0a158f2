using System.ComponentModel.DataAnnotations;
using ValidatorRs.Samples.Orders;

namespace ValidatorRs.Bench;

/// <summary>The order with a length in the place of the pattern: what is left is the cost of the engines, not of a regular expression.</summary>
public sealed class PlainOrder
{
    /// <value>The customer's name.</value>
    [Required]
    [StringLength(40, MinimumLength = 2)]
    public string? Name { get; set; }

    /// <value>Where the confirmation goes.</value>
    [Required]
    [EmailAddress]
    public string? Email { get; set; }

    /// <value>The customer's age in years.</value>
    [Range(18, 120)]
    public int Age { get; set; }

    /// <value>The sum of the order.</value>
    [Range(0.01, 100_000.0)]
    public double Total { get; set; }

    /// <value>The order's number: eight characters.</value>
    [StringLength(8, MinimumLength = 8)]
    public string? Number { get; set; }

    /// <value>Where the order came from.</value>
    [Url]
    public string? Source { get; set; }

    /// <value>Where the goods go.</value>
    [Required]
    public Address? ShipTo { get; set; }

    /// <value>What was ordered.</value>
    [Required]
    [MinLength(1)]
    public List<OrderLine>? Lines { get; set; }

    /// <summary>Copies an order.</summary>
    internal static PlainOrder Of(Order order) => new()
    {
        Name = order.Name,
        Email = order.Email,
        Age = order.Age,
        Total = order.Total,
        Number = order.Number,
        Source = order.Source,
        ShipTo = order.ShipTo,
        Lines = order.Lines,
    };
}

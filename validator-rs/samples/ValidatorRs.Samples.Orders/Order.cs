using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace ValidatorRs.Samples.Orders;

/// <summary>An order as a shop's API receives it: eight members, nested twice.</summary>
public sealed class Order
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

    /// <value>The order's number: two letters, six digits.</value>
    [RegularExpression("[A-Z]{2}[0-9]{6}")]
    public string? Number { get; set; }

    /// <value>Where the order came from.</value>
    [Url]
    public string? Source { get; set; }

    /// <value>Where the goods go.</value>
    [Required]
    public Address? ShipTo { get; set; }

    /// <value>What was ordered.</value>
    [Required]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A list knows its count; nothing is looked up.")]
    [MinLength(1)]
    public List<OrderLine>? Lines { get; set; }
}

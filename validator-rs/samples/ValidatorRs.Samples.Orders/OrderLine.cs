using System.ComponentModel.DataAnnotations;

namespace ValidatorRs.Samples.Orders;

/// <summary>One line of an order.</summary>
public sealed class OrderLine
{
    /// <value>The article.</value>
    [Required]
    [StringLength(16, MinimumLength = 4)]
    public string? Sku { get; set; }

    /// <value>How many.</value>
    [Range(1, 999)]
    public int Quantity { get; set; }
}

using System.ComponentModel.DataAnnotations;

namespace ValidatorRs.Samples.Orders;

/// <summary>A postal address.</summary>
public sealed class Address
{
    /// <value>Street and number.</value>
    [Required]
    [StringLength(80)]
    public string? Street { get; set; }

    /// <value>The town.</value>
    [Required]
    [StringLength(60)]
    public string? City { get; set; }

    /// <value>The postal code.</value>
    [Required]
    [StringLength(10, MinimumLength = 3)]
    public string? Zip { get; set; }
}

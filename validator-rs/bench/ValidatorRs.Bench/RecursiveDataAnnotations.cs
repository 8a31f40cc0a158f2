using System.ComponentModel.DataAnnotations;
using ValidatorRs.Samples.Orders;

namespace ValidatorRs.Bench;

/// <summary>The framework's validator with the recursion it lacks.</summary>
internal static class RecursiveDataAnnotations
{
    public static List<ValidationResult> Validate(Order order)
    {
        var results = new List<ValidationResult>();
        Check(order, results);
        if (order.ShipTo is not null)
        {
            Check(order.ShipTo, results);
        }

        foreach (var line in order.Lines ?? [])
        {
            Check(line, results);
        }

        return results;
    }

    private static void Check(object value, List<ValidationResult> results) =>
        Validator.TryValidateObject(value, new ValidationContext(value), results, validateAllProperties: true);
}

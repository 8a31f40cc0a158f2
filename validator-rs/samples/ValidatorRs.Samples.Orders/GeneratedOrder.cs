namespace ValidatorRs.Samples.Orders;

/// <summary>An order together with what a validator must find in it.</summary>
/// <param name="Order">The order.</param>
/// <param name="ExpectedViolations">The number of violations; 0 for a valid order.</param>
public sealed record GeneratedOrder(Order Order, int ExpectedViolations);

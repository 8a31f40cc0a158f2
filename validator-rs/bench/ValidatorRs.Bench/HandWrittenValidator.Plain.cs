namespace ValidatorRs.Bench;

/// <content>The model without a pattern.</content>
internal static partial class HandWrittenValidator
{
    public static bool IsValid(PlainOrder order)
    {
        if (string.IsNullOrWhiteSpace(order.Name) || order.Name.Length is < 2 or > 40)
        {
            return false;
        }

        if (string.IsNullOrWhiteSpace(order.Email) || !IsEmail(order.Email))
        {
            return false;
        }

        if (order.Age is < 18 or > 120 || order.Total is not (>= 0.01 and <= 100_000))
        {
            return false;
        }

        if (order.Number is not null && order.Number.Length != 8)
        {
            return false;
        }

        if (order.Source is not null && !IsUrl(order.Source))
        {
            return false;
        }

        if (order.ShipTo is null || !IsValid(order.ShipTo) || order.Lines is not { Count: >= 1 })
        {
            return false;
        }

        foreach (var line in order.Lines)
        {
            if (line is not null && (string.IsNullOrWhiteSpace(line.Sku) || line.Sku.Length is < 4 or > 16 || line.Quantity is < 1 or > 999))
            {
                return false;
            }
        }

        return true;
    }
}

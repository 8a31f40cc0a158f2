using System.Text.RegularExpressions;
using ValidatorRs.Samples.Orders;

namespace ValidatorRs.Bench;

/// <summary>The checks of the order model as one would write them by hand.</summary>
internal static partial class HandWrittenValidator
{
    public static bool IsValid(Order order)
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

        if (!string.IsNullOrEmpty(order.Number) && !IsNumber(order.Number))
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

    private static bool IsValid(Address address) =>
        !string.IsNullOrWhiteSpace(address.Street) && address.Street.Length <= 80
        && !string.IsNullOrWhiteSpace(address.City) && address.City.Length <= 60
        && !string.IsNullOrWhiteSpace(address.Zip) && address.Zip.Length is >= 3 and <= 10;

    private static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < text.Length - 1 && at == text.LastIndexOf('@') && !text.AsSpan().ContainsAny('\r', '\n');
    }

    private static bool IsUrl(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase);

    private static bool IsNumber(string text)
    {
        foreach (var match in NumberPattern().EnumerateMatches(text))
        {
            return match.Index == 0 && match.Length == text.Length;
        }

        return false;
    }

    [GeneratedRegex("[A-Z]{2}[0-9]{6}", RegexOptions.None, 2_000)]
    private static partial Regex NumberPattern();
}

namespace ThreeGens.Samples;

/// <summary>Is what the sample's code under test depends on.</summary>
public interface IPriceList
{
    /// <summary>Is raised when a price changed.</summary>
    event EventHandler<string>? PriceChanged;

    /// <value>The currency of all prices.</value>
    string Currency { get; set; }

    /// <summary>Gives the price of an article.</summary>
    decimal PriceOf(string article, int quantity);

    /// <summary>Looks an article's price up where it is slow.</summary>
    Task<decimal> QuoteAsync(string article, CancellationToken cancellationToken = default);
}

namespace LeakyService;

/// <summary>Is the price of one symbol.</summary>
internal sealed record Quote(string Symbol, decimal Price);

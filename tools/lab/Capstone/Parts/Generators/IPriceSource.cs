namespace Lab.Capstone.Parts.Generators;

/// <summary>The interface whose mock the generator writes.</summary>
internal interface IPriceSource
{
    /// <summary>Gives the price of a quantity of an article.</summary>
    decimal PriceOf(string article, int quantity);
}

using System.Globalization;

namespace ThreeGens.Samples;

/// <summary>Shows a mock: set up, used, verified, and the message of a verification that fails.</summary>
[GenerateMock<IPriceList>]
public static class MockSample
{
    /// <summary>Runs the sample.</summary>
    public static void Run(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var mock = Mock.Of<IPriceList>();
        mock.Currency().Returns("EUR");
        mock.PriceOf("apple", Arg.Any).Returns((_, quantity) => 0.5m * quantity);
        mock.PriceOf("pear", Arg.Between(1, 9)).Returns(2).Then.Returns(1.5m);

        var prices = mock.Object;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{prices.PriceOf("apple", 3)} {prices.PriceOf("pear", 1)} {prices.PriceOf("pear", 1)} {prices.Currency}"));

        mock.PriceOf("apple", 3).Verify(Times.Once);
        Mock.VerifyInOrder(mock.PriceOf("apple", Arg.Any), mock.PriceOf("pear", Arg.Any), mock.Currency());
        try
        {
            mock.PriceOf("pear", 2).Verify();
        }
        catch (MockException exception)
        {
            output.WriteLine(exception.Message);
        }
    }
}

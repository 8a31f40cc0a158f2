using ThreeGens;

namespace Lab.Capstone.Parts.Generators;

/// <summary>Uses a generated mock: values set up come back, a verification that holds is silent, one that does not hold says what was called.</summary>
[GenerateMock<IPriceSource>]
internal sealed class MockDemonstration : IGeneratorDemonstration
{
    public Demonstration Run(CancellationToken cancellationToken)
    {
        var mock = Mock.Of<IPriceSource>();
        mock.PriceOf("apple", Arg.Any).Returns((_, quantity) => 0.5m * quantity);

        var price = mock.Object.PriceOf("apple", 3);
        mock.PriceOf("apple", 3).Verify(Times.Once);
        var complaint = Complaint(() => mock.PriceOf("pear", 1).Verify());
        const string again = "dotnet test --project three-gens/tests/ThreeGens.Tests";

        return new Demonstration(
            [
                new Check("mock returns what was set up", price == 1.5m, FormattableString.Invariant($"{price}"), "1.5", again),
                new Check("mock refuses a call that was not made", complaint.Contains("pear", StringComparison.Ordinal), complaint.Length == 0 ? "silent" : "refused", "refused", again),
            ],
            [],
            [.. complaint.Split('\n').Select(line => $"mock: {line}")]);
    }

    private static string Complaint(Action verify)
    {
        try
        {
            verify();
            return "";
        }
        catch (MockException exception)
        {
            return exception.Message;
        }
    }
}

using ValidatorRs.Shapes;

namespace ValidatorRs.Tests.Shapes;

public sealed class KeptModelsTests
{
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal) { "Models.Of.Others" };

    [Fact]
    public void Refusal_model_of_an_assembly_that_was_not_kept_says_what_to_add()
    {
        var problem = KeptModels.Refusal(typeof(KeptModelsTests), Kept);

        Assert.Contains("<ValidatorRsKeep Include=\"ValidatorRs.Tests\" />", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_model_of_a_kept_assembly_is_none() =>
        Assert.Null(KeptModels.Refusal(typeof(KeptModelsTests), new HashSet<string>(StringComparer.Ordinal) { "ValidatorRs.Tests" }));

    [Theory]
    [InlineData(typeof(List<KeptModelsTests>))]
    [InlineData(typeof(Uri))]
    [InlineData(typeof(Dictionary<string, int>))]
    public void Refusal_type_of_the_framework_is_none(Type type) => Assert.Null(KeptModels.Refusal(type, Kept));
}

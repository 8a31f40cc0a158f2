using System.Reflection;
using System.Reflection.Emit;
using ValidatorRs.Shapes;

namespace ValidatorRs.Tests.Shapes;

public sealed class KeptModelsTests
{
    public class OpenBase
    {
    }

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

    [Fact]
    public void Refusal_kept_type_with_a_base_type_that_was_not_kept_names_the_assembly_of_the_base()
    {
        var builder = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Derived"), AssemblyBuilderAccess.RunAndCollect)
            .DefineDynamicModule("Derived").DefineType("Derived", TypeAttributes.Public, typeof(OpenBase));

        var problem = KeptModels.Refusal(builder.CreateType(), new HashSet<string>(StringComparer.Ordinal) { "Derived" });

        Assert.Contains("Include=\"ValidatorRs.Tests\"", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(List<KeptModelsTests>))]
    [InlineData(typeof(Uri))]
    [InlineData(typeof(Dictionary<string, int>))]
    public void Refusal_type_of_the_framework_is_none(Type type) => Assert.Null(KeptModels.Refusal(type, Kept));
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Mocks;

/// <summary>Writes a mock for every type that an attribute or a call of <c>Mock.Of</c> names.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class MockGenerator : IIncrementalGenerator
{
    internal const string Name = "Mock";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var plain = context.SyntaxProvider.ForAttributeWithMetadataName(
            "ThreeGens.GenerateMockAttribute", static (_, _) => true, MockRequests.OfAttributes);
        var generic = context.SyntaxProvider.ForAttributeWithMetadataName(
            "ThreeGens.GenerateMockAttribute`1", static (_, _) => true, MockRequests.OfAttributes);
        var calls = context.SyntaxProvider.CreateSyntaxProvider(MockRequests.IsMockCall, MockRequests.OfCall);

        // A type may be asked for many times; each gets one file.
        var parsed = plain.Collect().Combine(generic.Collect()).Combine(calls.Collect())
            .SelectMany(static (all, _) => Distinct(all.Left.Left, all.Left.Right, all.Right))
            .WithTrackingName(StepNames.Prefix + Name + ".Distinct");
        context.RegisterFiles(parsed, Name, MockEmitter.Emit);
    }

    private static List<Parsed<MockModel>> Distinct(params ImmutableArray<EquatableArray<Parsed<MockModel>>>[] requests)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var distinct = new List<Parsed<MockModel>>();
        foreach (var parsed in requests.SelectMany(static r => r).SelectMany(static r => r))
        {
            if (parsed.Model is not { } model || seen.Add(model.HintName))
            {
                distinct.Add(parsed);
            }
        }

        return distinct;
    }
}

using Microsoft.CodeAnalysis;
using Noctx.Cli.Loading;

namespace Noctx.Cli.Tests.Loading;

public sealed class ReferenceCircleTests
{
    [Fact]
    public void Circle_is_broken_at_the_reference_that_closes_it_and_named()
    {
        var (a, b, c) = (Project("A"), Project("B"), Project("C"));
        var failures = new List<SkippedProject>();

        var broken = ReferenceCircle.Break([a.WithProjectReferences([To(b)]), b.WithProjectReferences([To(c)]), c.WithProjectReferences([To(a)])], failures).ToDictionary(p => p.Name);

        Assert.Equal([1, 1, 0], new[] { "A", "B", "C" }.Select(n => broken[n].ProjectReferences.Count));
        Assert.Contains("A -> B -> C -> A", Assert.Single(failures).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Project_reached_by_two_ways_is_no_circle()
    {
        var (a, b, c) = (Project("A"), Project("B"), Project("C"));
        var failures = new List<SkippedProject>();

        var kept = ReferenceCircle.Break([a.WithProjectReferences([To(b), To(c)]), b.WithProjectReferences([To(c)]), c], failures);

        Assert.Equal(3, kept.Sum(p => p.ProjectReferences.Count));
        Assert.Empty(failures);
    }

    private static ProjectInfo Project(string name) => ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, name, name, LanguageNames.CSharp, filePath: $"/{name}.csproj");

    private static ProjectReference To(ProjectInfo project) => new(project.Id);
}

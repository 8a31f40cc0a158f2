using Microsoft.CodeAnalysis;

namespace Noctx.Cli.Loading;

/// <summary>Finds projects that reference each other in a circle, which no build can order, and leaves out the reference that closes it.</summary>
internal static class ReferenceCircle
{
    /// <summary>Gives the projects without circles; each circle is noted as a failure of the project that closes it.</summary>
    public static IEnumerable<ProjectInfo> Break(IReadOnlyList<ProjectInfo> projects, List<SkippedProject> failures)
    {
        var byId = projects.ToDictionary(p => p.Id);
        var done = new HashSet<ProjectId>();
        foreach (var project in projects)
        {
            Visit(project.Id, byId, [], done, failures);
        }

        return byId.Values;
    }

    private static void Visit(ProjectId id, Dictionary<ProjectId, ProjectInfo> projects, List<ProjectId> way, HashSet<ProjectId> done, List<SkippedProject> failures)
    {
        if (done.Contains(id))
        {
            return;
        }

        way.Add(id);
        foreach (var reference in projects[id].ProjectReferences.Where(r => projects.ContainsKey(r.ProjectId)).ToList())
        {
            var start = way.IndexOf(reference.ProjectId);
            if (start < 0)
            {
                Visit(reference.ProjectId, projects, way, done, failures);
                continue;
            }

            var names = way.Skip(start).Append(reference.ProjectId).Select(p => projects[p].Name);
            failures.Add(new SkippedProject(projects[id].FilePath!, $"projects reference each other in a circle ({string.Join(" -> ", names)}); it was analysed without the last of these references", IsFailure: true));
            projects[id] = projects[id].WithProjectReferences(projects[id].ProjectReferences.Where(r => r.ProjectId != reference.ProjectId));
        }

        way.RemoveAt(way.Count - 1);
        done.Add(id);
    }
}

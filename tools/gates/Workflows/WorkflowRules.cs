using System.Text.RegularExpressions;
using Gates.Running;
using YamlDotNet.RepresentationModel;

namespace Gates.Workflows;

/// <summary>Checks one workflow: what it may do, what it trusts, and that its jobs run gates and nothing else.</summary>
/// <param name="gates">The names of the gates there are.</param>
internal sealed partial class WorkflowRules(IReadOnlySet<string> gates)
{
    /// <summary>Gives what is wrong with a workflow.</summary>
    public IEnumerable<Finding> Check(WorkflowFile file)
    {
        var permissions = WorkflowFile.Child(file.Root, "permissions");
        if (permissions is null or YamlScalarNode { Value: "write-all" or "read-all" })
        {
            yield return At(file, permissions, "write 'permissions:' at the top and name each one, 'contents: read' as a rule; without it a job may do what the organisation allows.");
        }

        if (Triggers(WorkflowFile.Child(file.Root, "on")).FirstOrDefault(t => t.Value == "pull_request_target") is { } trigger)
        {
            yield return At(file, trigger, "pull_request_target runs a stranger's code with our secrets; use pull_request.");
        }

        if (WorkflowFile.Child(file.Root, "jobs") is not YamlMappingNode jobs)
        {
            yield return At(file, null, "has no jobs.");
            yield break;
        }

        foreach (var finding in jobs.Children.SelectMany(j => CheckJob(file, ((YamlScalarNode)j.Key).Value ?? "", j.Value)))
        {
            yield return finding;
        }
    }

    private static IEnumerable<YamlScalarNode> Triggers(YamlNode? on) => on switch
    {
        YamlScalarNode one => [one],
        YamlSequenceNode list => list.Children.OfType<YamlScalarNode>(),
        YamlMappingNode map => map.Children.Keys.OfType<YamlScalarNode>(),
        _ => [],
    };

    private IEnumerable<Finding> CheckJob(WorkflowFile file, string name, YamlNode job)
    {
        if (WorkflowFile.Text(job, "timeout-minutes") is null)
        {
            yield return At(file, job, $"job '{name}' has no timeout-minutes; a hung test would hold a runner for six hours.");
        }

        if (WorkflowFile.Child(job, "uses") is not null)
        {
            yield return At(file, job, $"job '{name}' calls another workflow; jobs call gates.");
        }

        foreach (var gate in CalledGates.Matrix(job).Where(g => !gates.Contains(g.Value ?? "")))
        {
            yield return At(file, gate, $"the matrix names '{gate.Value}', which is not a gate.");
        }

        var steps = WorkflowFile.Child(job, "steps") as YamlSequenceNode;
        foreach (var step in steps?.Children ?? [])
        {
            foreach (var finding in CheckUses(file, step).Concat(CheckRun(file, step)))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> CheckUses(WorkflowFile file, YamlNode step)
    {
        if (WorkflowFile.Child(step, "uses") is not YamlScalarNode { Value: { } action } uses || action.StartsWith("./", StringComparison.Ordinal))
        {
            yield break;
        }

        if (!PinnedAction().IsMatch(action))
        {
            yield return At(file, uses, $"'{action}' is not pinned; write the 40 digits of the commit after '@'.");
        }
        else if (!VersionComment().IsMatch(file.CommentAt(uses)))
        {
            yield return At(file, uses, $"'{action}' does not say which version it is; add '# v1.2.3' behind it.");
        }

        if (action.StartsWith("actions/checkout@", StringComparison.Ordinal)
            && WorkflowFile.Text(WorkflowFile.Child(step, "with"), "persist-credentials") != "false")
        {
            yield return At(file, uses, "checkout leaves its token in .git/config; add 'persist-credentials: false'.");
        }
    }

    private IEnumerable<Finding> CheckRun(WorkflowFile file, YamlNode step)
    {
        if (WorkflowFile.Child(step, "run") is not YamlScalarNode { Value: { } script } run)
        {
            yield break;
        }

        if (UntrustedText().IsMatch(script))
        {
            yield return At(file, run, "puts text that a stranger writes (${{ github.event… }}) into a shell; pass it through 'env:'.");
        }

        foreach (var line in script.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && !l.StartsWith('#')))
        {
            if (Objection(line) is { } objection)
            {
                yield return At(file, run, $"'{line}' {objection}");
            }
        }
    }

    private string? Objection(string line)
    {
        if (AptGet().IsMatch(line))
        {
            return null;
        }

        if (!line.StartsWith(CalledGates.Command, StringComparison.Ordinal))
        {
            return $"is not a gate; jobs run '{CalledGates.Command}NAME', so that anyone can run the same at home.";
        }

        var unknown = CalledGates.Named(line).FirstOrDefault(n => !gates.Contains(n));
        return unknown is null ? null : $"names '{unknown}', which is not a gate.";
    }

    private static Finding At(WorkflowFile file, YamlNode? node, string message) =>
        new(node is null ? file.Path : $"{file.Path}:{WorkflowFile.Line(node)}", message);

    [GeneratedRegex("^[^@]+@[0-9a-f]{40}$")]
    private static partial Regex PinnedAction();

    [GeneratedRegex(@"^v\d+(\.\d+)*")]
    private static partial Regex VersionComment();

    [GeneratedRegex(@"\$\{\{\s*github\.(event|head_ref)")]
    private static partial Regex UntrustedText();

    [GeneratedRegex(@"^(xargs --arg-file=[a-zA-Z0-9./_-]+ )?(sudo )?apt-get (update|install)[ a-zA-Z0-9.+_-]*$")]
    private static partial Regex AptGet();
}

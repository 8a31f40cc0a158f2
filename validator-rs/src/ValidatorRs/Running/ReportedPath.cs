using System.Globalization;
using ValidatorRs.Reports;
using ValidatorRs.Rules;
using ValidatorRs.Shapes;

namespace ValidatorRs.Running;

/// <summary>Puts a violation where a rule of a whole object says it is: <c>Zip</c>, <c>Address.Zip</c>, <c>Items[2].Sku</c>.</summary>
internal static class ReportedPath
{
    /// <summary>Records the violation of an object of the type, and says how to go on.</summary>
    public static int Fail(Rule rule, string? path, Type type, ref Sink sink)
    {
        var steps = path is null ? [] : Steps(path) ?? [new Step(path, 0)];
        var nodes = Nodes(steps, type, sink.Settings);
        var before = sink.Count;
        var last = nodes.Length - 1;
        var leaf = last < 0 ? null : nodes[last];
        var flow = sink.Fail(new RuleSite(rule, leaf) { DisplayName = leaf?.Name ?? TypeText.Of(type) }, null);
        for (var i = leaf is null ? last : last - 1; i >= 0 && sink.Count > before; i--)
        {
            sink.Unwind(before, nodes[i], steps[i].Index);
        }

        return flow;
    }

    // Null for what is no path: a name all the same.
    private static Step[]? Steps(string path)
    {
        var steps = new List<Step>();
        foreach (var part in path.Split('.'))
        {
            var bracket = part.IndexOf('[', StringComparison.Ordinal);
            var name = bracket < 0 ? part : part[..bracket];
            if (name.Length > 0)
            {
                steps.Add(new Step(name, 0));
            }
            else if (bracket < 0 || steps.Count > 0)
            {
                return null;
            }

            for (var rest = bracket < 0 ? "" : part[bracket..]; rest.Length > 0;)
            {
                var end = rest.IndexOf(']', StringComparison.Ordinal);
                if (rest[0] != '[' || end < 0 || !int.TryParse(rest.AsSpan(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                {
                    return null;
                }

                steps.Add(new Step(null, index));
                rest = rest[(end + 1)..];
            }
        }

        return [.. steps];
    }

    private static MemberNode?[] Nodes(Step[] steps, Type type, RunSettings settings)
    {
        var nodes = new MemberNode?[steps.Length];
        Type? at = type;
        for (var i = 0; i < steps.Length; i++)
        {
            at = Nullable.GetUnderlyingType(at ?? typeof(object)) ?? at;
            nodes[i] = steps[i].Name is { } name ? new MemberNode(name, settings.Plans.JsonName(at ?? typeof(object), name)) : null;
            at = at is null ? null
                : nodes[i] is { } node ? Array.Find(at.GetProperties(), p => p.Name == node.Name)?.PropertyType
                : TypeKinds.LoopOf(at)?.Element;
        }

        return nodes;
    }

    private readonly record struct Step(string? Name, int Index);
}

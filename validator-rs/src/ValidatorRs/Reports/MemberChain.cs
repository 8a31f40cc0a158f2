using System.Linq.Expressions;

namespace ValidatorRs.Reports;

/// <summary>Reads member expressions and keeps, or drops, the violations under the members they name.</summary>
internal static class MemberChain
{
    public static ValidationReport Filter<T>(ValidationReport report, Expression<Func<T, object?>>[] members, bool keep)
    {
        ArgumentNullException.ThrowIfNull(members);
        var chains = members.Select(m => Read(m.Body)).ToArray();
        var kept = report.Violations.Where(v => chains.Any(c => IsUnder(v, c)) == keep).ToArray();
        return kept.Length == report.Violations.Count ? report : kept.Length == 0 ? ValidationReport.Valid : new ValidationReport(kept, kept.Count(v => v.Severity == Severity.Error));
    }

    private static bool IsUnder(Violation violation, string[] chain)
    {
        var next = 0;
        foreach (var segment in violation.Segments)
        {
            if (next == chain.Length)
            {
                return true;
            }

            // Indices and keys are passed over: a chain names members of every element.
            if (segment.Kind != PathSegmentKind.Member)
            {
                continue;
            }

            if (segment.Name != chain[next++])
            {
                return false;
            }
        }

        return next == chain.Length;
    }

    private static string[] Read(Expression body)
    {
        var names = new Stack<string>();
        for (Expression? at = body; ;)
        {
            switch (at)
            {
                case UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.TypeAs } conversion:
                    at = conversion.Operand;
                    break;
                case MemberExpression { Expression: { } inner } member:
                    names.Push(member.Member.Name);
                    at = inner;
                    break;
                case MethodCallExpression { Method.Name: "get_Item", Object: { } indexed }:
                    at = indexed;
                    break;
                case BinaryExpression { NodeType: ExpressionType.ArrayIndex } element:
                    at = element.Left;
                    break;
                case ParameterExpression when names.Count > 0:
                    return [.. names];
                default:
                    throw new ArgumentException($"'{body}' is no chain of members such as x => x.Address.Zip.", nameof(body));
            }
        }
    }
}

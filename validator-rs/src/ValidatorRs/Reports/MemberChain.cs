using System.Linq.Expressions;
using ValidatorRs.Shapes;

namespace ValidatorRs.Reports;

/// <summary>Reads expressions that name members: <c>x =&gt; x.Address.Zip</c>.</summary>
internal static class MemberChain
{
    /// <summary>Reads the names of each chain, outermost first.</summary>
    /// <exception cref="ArgumentException">No member is named, or an expression names none that could have rules.</exception>
    public static string[][] Read<T>(Expression<Func<T, object?>>[] members, Func<Type, bool> isRegistered, bool atLeastOne)
    {
        ArgumentNullException.ThrowIfNull(members);
        if (atLeastOne && members.Length == 0)
        {
            throw new ArgumentException("No member is named, so that nothing would be validated.", nameof(members));
        }

        return [.. members.Select(m => Read(m?.Body ?? throw new ArgumentException("An expression is null.", nameof(members)), isRegistered))];
    }

    private static string[] Read(Expression members, Func<Type, bool> isRegistered)
    {
        var names = new Stack<string>();
        for (Expression? at = members; ;)
        {
            switch (at)
            {
                case UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.TypeAs } conversion:
                    at = conversion.Operand;
                    break;
                case MemberExpression { Expression: { } inner, Member: { Name: "Value", DeclaringType: { } nullable } } when Nullable.GetUnderlyingType(nullable) is not null:
                    // Paths name the members of the value itself.
                    at = inner;
                    break;
                case MemberExpression { Expression: { } inner } member:
                    if (member.Member.DeclaringType is { } owner && TypeKinds.IsFramework(owner) && !isRegistered(inner.Type))
                    {
                        throw new ArgumentException($"'{members}' names '{member.Member.Name}' of {TypeText.Of(inner.Type)}, which has no rules, so that nothing would be validated there.", nameof(members));
                    }

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
                    throw new ArgumentException($"'{members}' is no chain of members such as x => x.Address.Zip.", nameof(members));
            }
        }
    }
}

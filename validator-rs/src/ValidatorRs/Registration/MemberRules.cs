using System.Linq.Expressions;

namespace ValidatorRs;

/// <summary>Gives rules to the members of a type without touching it.</summary>
public sealed class MemberRules<T>
{
    private readonly Dictionary<string, RegisteredMember> _members;

    internal MemberRules(Dictionary<string, RegisteredMember> members) => _members = members;

    /// <summary>Gives a member its rules; those written on the member itself no longer count.</summary>
    /// <param name="member">The member: <c>c =&gt; c.Name</c>.</param>
    /// <param name="rules">The rule string.</param>
    /// <param name="severity">How grave violations are.</param>
    /// <exception cref="ArgumentException">The expression is no member of <typeparamref name="T"/>.</exception>
    public MemberRules<T> Member(Expression<Func<T, object?>> member, string rules, Severity severity = Severity.Error)
    {
        ArgumentNullException.ThrowIfNull(member);
        var body = member.Body is UnaryExpression { NodeType: ExpressionType.Convert } conversion ? conversion.Operand : member.Body;
        return body is MemberExpression { Expression: ParameterExpression, Member.Name: var name }
            ? Member(name, rules, severity)
            : throw new ArgumentException($"'{member.Body}' is no member such as x => x.Name; register the rules of nested types with the types.", nameof(member));
    }

    /// <summary>Gives a member, found by its name, its rules.</summary>
    /// <param name="member">The name of a property or field, public or not.</param>
    /// <param name="rules">The rule string.</param>
    /// <param name="severity">How grave violations are.</param>
    public MemberRules<T> Member(string member, string rules, Severity severity = Severity.Error)
    {
        ArgumentException.ThrowIfNullOrEmpty(member);
        ArgumentNullException.ThrowIfNull(rules);
        _members[member] = new RegisteredMember(rules, severity);
        return this;
    }
}

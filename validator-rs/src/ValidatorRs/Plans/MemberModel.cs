using System.Reflection;
using ValidatorRs.Reports;
using ValidatorRs.Running;

namespace ValidatorRs.Plans;

/// <summary>A property or field with the rules of its value.</summary>
internal sealed record MemberModel(MemberInfo Info, Type Type, MemberNode Node, ValueProgram Program)
{
    /// <summary>Used for what goes wrong with the member itself, such as a getter that throws.</summary>
    public RuleSite UnreadableSite { get; } = new(UnreadableRule.Instance, Node);

    public object? Read(object owner) => Info switch
    {
        PropertyInfo property => property.GetValue(owner, BindingFlags.DoNotWrapExceptions, null, null, null),
        FieldInfo field => field.GetValue(owner),
        _ => throw new InvalidOperationException($"{Info.MemberType} is not readable."),
    };
}

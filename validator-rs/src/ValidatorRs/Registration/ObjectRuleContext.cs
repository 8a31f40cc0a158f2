namespace ValidatorRs;

/// <summary>Takes the violations that a registered rule of a whole object finds.</summary>
public sealed class ObjectRuleContext
{
    internal ObjectRuleContext(object? root, IServiceProvider? services)
    {
        Root = root;
        Services = services;
    }

    /// <value>The object that validation began with; null when it is of a value type.</value>
    public object? Root { get; }

    /// <value>The services of the call or of the validator's options; null without any.</value>
    public IServiceProvider? Services { get; }

    internal List<ObjectRuleReport> Reports { get; } = [];

    /// <summary>Reports a violation of the object as a whole.</summary>
    /// <param name="code">The rule's code, for programs.</param>
    /// <param name="message">The message, for people.</param>
    /// <param name="arguments">The rule's arguments, if it has any.</param>
    public void Report(string code, string message, params object?[] arguments) => ReportMember(null, code, message, arguments);

    /// <summary>Reports a violation of one member.</summary>
    /// <param name="member">The member: a name, or a chain such as <c>Address.Zip</c>; null for the object as a whole.</param>
    /// <param name="code">The rule's code, for programs.</param>
    /// <param name="message">The message, for people.</param>
    /// <param name="arguments">The rule's arguments, if it has any.</param>
    public void ReportMember(string? member, string code, string message, params object?[] arguments)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentNullException.ThrowIfNull(message);
        Reports.Add(new ObjectRuleReport(member, code, message, arguments ?? []));
    }
}

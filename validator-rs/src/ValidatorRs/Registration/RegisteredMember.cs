namespace ValidatorRs;

/// <summary>The rules registered for one member.</summary>
internal sealed record RegisteredMember(string Rules, Severity Severity)
{
    /// <summary>The attributes that would say the same on the member.</summary>
    public IEnumerable<Attribute> Attributes => [new RulesAttribute(Rules), new SeverityAttribute(Severity)];
}

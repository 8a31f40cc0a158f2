using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ValidatorRs.Analyzers.Reading;

namespace ValidatorRs.Analyzers;

/// <summary>Is one member under analysis: what it is, and where reports go.</summary>
internal sealed class MemberAnalysis(ModelMember member, Session session, Action<Diagnostic> report)
{
    public ModelMember Member { get; } = member;

    public Session Session { get; } = session;

    /// <value>True for a member of a buddy class: its attributes belong to the member of that name in another type.</value>
    public bool StandsForAnother => Session.Scan.Buddies.Count > 0 && Session.Scan.Buddies.Contains(Member.Owner.Name);

    public void Report(DiagnosticDescriptor descriptor, Location location, params object?[] arguments) =>
        report(Diagnostic.Create(descriptor, location, arguments));

    /// <summary>Reports with a word for the fix.</summary>
    public void Report(DiagnosticDescriptor descriptor, Location location, (string Key, string? Value) property, params object?[] arguments) =>
        report(Diagnostic.Create(descriptor, location, ImmutableDictionary<string, string?>.Empty.Add(property.Key, property.Value), arguments));
}

using System.Globalization;
using ValidatorRs.Reports;
using ValidatorRs.Rules;

namespace ValidatorRs.Running;

/// <summary>A rule at its place: everything a violation needs that is known when the plan is built.</summary>
internal sealed class RuleSite(Rule rule, MemberNode? member)
{
    private CachedMessage? _cached;

    public Rule Rule { get; } = rule;

    /// <summary>The member whose value is checked; null when the value is an element or the object itself.</summary>
    public MemberNode? Member { get; } = member;

    public string DisplayName { get; init; } = member?.Name ?? "value";

    /// <summary>Finds a display name that depends on the culture (resources); null when it does not.</summary>
    public Func<string?>? DisplayNameSource { get; init; }

    public bool IsSensitive { get; init; }

    public Severity Severity { get; init; }

    public string Message()
    {
        if (!Rule.HasStableMessage)
        {
            return Rule.Message(CurrentDisplayName);
        }

        var cached = _cached;
        if (cached is null || !ReferenceEquals(cached.Culture, CultureInfo.CurrentCulture) || !ReferenceEquals(cached.UiCulture, CultureInfo.CurrentUICulture))
        {
            cached = new CachedMessage(CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture, Rule.Message(CurrentDisplayName));
            _cached = cached;
        }

        return cached.Text;
    }

    public string CurrentDisplayName => DisplayNameSource?.Invoke() ?? DisplayName;

    private sealed record CachedMessage(CultureInfo Culture, CultureInfo UiCulture, string Text);
}

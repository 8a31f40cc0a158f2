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

    /// <summary>Writes the message in the current culture; keeps it when it depends on the rule, the name and the culture only.</summary>
    public string Message(RunSettings? settings)
    {
        if (!Rule.HasStableMessage)
        {
            return Write(settings?.Messages);
        }

        var cached = _cached;
        if (cached is null || !ReferenceEquals(cached.Culture, CultureInfo.CurrentCulture) || !ReferenceEquals(cached.UiCulture, CultureInfo.CurrentUICulture))
        {
            cached = new CachedMessage(CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture, Write(settings?.Messages));
            _cached = cached;
        }

        return cached.Text;
    }

    private string Write(IMessageSource? source)
    {
        var name = DisplayNameSource?.Invoke() ?? DisplayName;
        if (source is null)
        {
            return Rule.Message(name);
        }

        name = source.Find(name) ?? name;
        return source.Find(Rule.MessageKey ?? Rule.Code) is { } format ? Fill(format, name) : Rule.Message(name);
    }

    private string Fill(string format, string name)
    {
        try
        {
            return string.Format(CultureInfo.CurrentCulture, format, [name, .. Rule.Arguments]);
        }
        catch (FormatException)
        {
            // A slip in one translation must not cost the whole report.
            return format;
        }
    }

    private sealed record CachedMessage(CultureInfo Culture, CultureInfo UiCulture, string Text);
}

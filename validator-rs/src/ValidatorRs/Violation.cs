using ValidatorRs.Reports;
using ValidatorRs.Running;

namespace ValidatorRs;

/// <summary>Reports one rule that one value broke.</summary>
public sealed class Violation
{
    private readonly PathCell _cell;
    private readonly string? _message;
    private PathSegment[]? _segments;
    private string? _path;

    internal Violation(RuleSite site, PathCell cell, object? value, string? message, Exception? exception)
    {
        Site = site;
        _cell = cell;
        _message = message;
        Exception = exception;
        Value = site.IsSensitive ? null : value;
    }

    /// <value>The path in the form <c>Items[2].Sku</c>; empty for the validated object itself.</value>
    public string Path => _path ??= PathText.Dotted(_cell);

    /// <value>The path as a JSON Pointer (RFC 6901) with JSON names: <c>/items/2/sku</c>; empty for the validated object itself.</value>
    public string JsonPointer => PathText.Pointer(Segments);

    /// <value>The steps of the path, outermost first.</value>
    public ReadOnlySpan<PathSegment> Segments => _segments ??= PathText.Segments(_cell);

    /// <value>The code of the rule: <c>required</c>, <c>min</c>.</value>
    public string Rule => Site.Rule.Code;

    /// <value>The arguments of the rule, in the order of its definition; empty for rules without any.</value>
    public IReadOnlyList<object?> Arguments => Site.Rule.Arguments;

    /// <value>The arguments as one text, <c>3</c> of <c>min=3</c>; empty for rules without any.</value>
    public string Argument => Site.Rule.ArgumentText;

    /// <value>The value that broke the rule; always null for a member marked <see cref="SensitiveAttribute"/>.</value>
    public object? Value { get; }

    /// <value>How grave the violation is.</value>
    public Severity Severity => Site.Severity;

    /// <value>What user code threw when the value was read or checked; null for an ordinary violation.</value>
    public Exception? Exception { get; }

    /// <value>The message, made on demand for the current culture.</value>
    public string Message => _message ?? Site.Message();

    internal RuleSite Site { get; }

    /// <summary>Writes path, rule and message in one line.</summary>
    public override string ToString() => Path.Length == 0 ? $"{Rule}: {Message}" : $"{Path}: {Rule}: {Message}";
}

using ValidatorRs.Reports;
using ValidatorRs.Running;

namespace ValidatorRs;

/// <summary>Reports one rule that one value broke.</summary>
public sealed class Violation
{
    private readonly PathTable _paths;
    private readonly int _number;
    private readonly object? _note;
    private readonly object? _value;
    private string? _path;

    internal Violation(RuleSite site, PathTable paths, int number, object? value, object? note)
    {
        Site = site;
        _paths = paths;
        _number = number;
        _note = note;
        _value = value;
    }

    /// <value>The path in the form <c>Items[2].Sku</c>; empty for the validated object itself.</value>
    public string Path => _path ??= PathText.Dotted(_paths, _number, Site.Member);

    /// <value>The path as a JSON Pointer (RFC 6901) with JSON names: <c>/items/2/sku</c>; empty for the validated object itself.</value>
    public string JsonPointer => PathText.Pointer(Segments);

    /// <value>The steps of the path, outermost first.</value>
    public ReadOnlySpan<PathSegment> Segments => PathText.Segments(_paths, _number, Site.Member);

    /// <value>The code of the rule: <c>required</c>, <c>min</c>.</value>
    public string Rule => Site.Rule.Code;

    /// <value>The arguments of the rule, in the order of its definition; empty for rules without any.</value>
    public IReadOnlyList<object?> Arguments => Site.Rule.Arguments;

    /// <value>The arguments as one text, <c>3</c> of <c>min=3</c>; empty for rules without any.</value>
    public string Argument => Site.Rule.ArgumentText;

    /// <value>The value that broke the rule; always null for a member marked <see cref="SensitiveAttribute"/>, and below one.</value>
    public object? Value => Site.IsSensitive || PathText.IsHidden(_paths, _number) ? null : _value;

    /// <value>How grave the violation is.</value>
    public Severity Severity => Site.Severity;

    /// <value>What user code threw when the value was read or checked; null for an ordinary violation.</value>
    public Exception? Exception => _note as Exception;

    /// <value>The message, made on demand for the current culture.</value>
    public string Message => _note as string ?? Site.Message(_paths.Settings);

    internal RuleSite Site { get; }

    /// <summary>Writes path, rule and message in one line.</summary>
    public override string ToString() => Path.Length == 0 ? $"{Rule}: {Message}" : $"{Path}: {Rule}: {Message}";
}

using System.Text.RegularExpressions;

namespace ValidatorRs.Rules;

/// <summary>Holds a regular expression that starts interpreted, which is cheap to build, and is compiled once it proves busy.</summary>
internal sealed class RegexSlot
{
    /// <summary>The timeout of DataAnnotations' RegularExpressionAttribute.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(2);

    private const int CompileAfter = 1_000;
    private readonly string _pattern;
    private readonly TimeSpan _timeout;
    private readonly TextShape? _shape;
    private Regex? _regex;
    private int _matches;

    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    public RegexSlot(string pattern, TimeSpan timeout)
    {
        _pattern = pattern;
        _timeout = timeout;
        _shape = TextShape.TryParse(pattern);

        // A pattern that is a plain row of sets needs no regular expression, and is known to be one.
        _regex = _shape is null ? new Regex(pattern, RegexOptions.None, timeout) : null;
    }

    /// <summary>Tells whether the text contains a match. A match that takes too long counts as none: it is a violation, not an exception.</summary>
    public bool IsMatch(string value)
    {
        try
        {
            return Current().IsMatch(value);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>Tells whether the first match is the whole text: DataAnnotations' meaning.</summary>
    public bool IsWhole(string value) => _shape is { } shape ? shape.IsWhole(value) : IsWholeMatch(value);

    private bool IsWholeMatch(string value)
    {
        try
        {
            foreach (var match in Current().EnumerateMatches(value))
            {
                return match.Index == 0 && match.Length == value.Length;
            }

            return false;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private Regex Current()
    {
        // A lost count under contention only delays the compilation.
        if (_matches < CompileAfter && ++_matches == CompileAfter && System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeCompiled)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static slot => slot.Compile(), this, preferLocal: false);
        }

        return _regex ??= new Regex(_pattern, RegexOptions.None, _timeout);
    }

    private void Compile() => _regex = new Regex(_pattern, RegexOptions.Compiled, _timeout);
}

using System.Text;
using System.Text.RegularExpressions;

namespace Gates.Repository;

/// <summary>Matches relative paths: <c>*</c> and <c>?</c> within a name, <c>**</c> across folders, all else literally.</summary>
internal sealed class PathPattern
{
    private readonly Regex _regex;

    /// <summary>Compiles a pattern.</summary>
    public PathPattern(string pattern)
    {
        Text = pattern;
        var regex = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern.AsSpan(i).StartsWith("**/"))
            {
                regex.Append("(?:.*/)?");
                i += 2;
            }
            else if (pattern.AsSpan(i).StartsWith("**"))
            {
                regex.Append(".*");
                i++;
            }
            else
            {
                regex.Append(pattern[i] switch { '*' => "[^/]*", '?' => "[^/]", var c => Regex.Escape(c.ToString()) });
            }
        }

        _regex = new Regex(regex.Append('$').ToString(), RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    /// <value>The pattern as written.</value>
    public string Text { get; }

    /// <summary>Tells whether a path with '/' between its names matches as a whole.</summary>
    public bool Matches(string path) => _regex.IsMatch(path);
}

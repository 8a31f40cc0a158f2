using System.Text;
using System.Text.RegularExpressions;

namespace Noctx.Cli.Loading;

/// <summary>Matches paths against globs: <c>**</c> crosses folders, <c>*</c> and <c>?</c> do not. A glob without a slash matches a name anywhere.</summary>
internal sealed class PathFilter
{
    private readonly Regex[] _patterns;

    private PathFilter(Regex[] patterns) => _patterns = patterns;

    /// <summary>Compiles globs.</summary>
    public static PathFilter Of(IEnumerable<string> globs) => new([.. globs.Select(Compile)]);

    /// <summary>Tells whether a path, absolute or relative to the current folder, matches any glob.</summary>
    public bool Matches(string path)
    {
        if (_patterns.Length == 0)
        {
            return false;
        }

        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path).Replace('\\', '/');
        var full = Path.GetFullPath(path).Replace('\\', '/');
        return _patterns.Any(p => p.IsMatch(relative) || p.IsMatch(full));
    }

    private static Regex Compile(string glob)
    {
        var normal = glob.Replace('\\', '/').TrimEnd('/');
        normal = normal.StartsWith("./", StringComparison.Ordinal) ? normal[2..] : normal;
        var pattern = new StringBuilder("(^|/)");
        for (var i = 0; i < normal.Length; i++)
        {
            pattern.Append(normal[i] switch
            {
                '*' when i + 1 < normal.Length && normal[i + 1] == '*' => Deep(normal, ref i),
                '*' => "[^/]*",
                '?' => "[^/]",
                var c => Regex.Escape(c.ToString()),
            });
        }

        return new Regex(pattern.Append("(/|$)").ToString(), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    private static string Deep(string glob, ref int index)
    {
        index++;
        if (index + 1 < glob.Length && glob[index + 1] == '/')
        {
            index++;
            return "(.*/)?";
        }

        return ".*";
    }
}

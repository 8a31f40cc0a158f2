using System.Text;

namespace Storage.Engines.Redis;

/// <summary>Writes text so that a Redis pattern matches exactly it.</summary>
internal static class Glob
{
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            if (c is '*' or '?' or '[' or ']' or '\\' or '^')
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}

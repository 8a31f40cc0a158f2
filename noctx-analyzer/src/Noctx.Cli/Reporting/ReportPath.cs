namespace Noctx.Cli.Reporting;

/// <summary>Writes paths as reports want them.</summary>
internal static class ReportPath
{
    /// <summary>Gives a path relative to the current folder, with slashes; a path elsewhere stays absolute.</summary>
    public static string Relative(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) ? path.Replace('\\', '/') : relative;
    }
}

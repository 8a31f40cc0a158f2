namespace Gates.Text;

/// <summary>Says which rules about bytes a file is held to.</summary>
/// <param name="Spaces">No spaces or tabs at the end of a line.</param>
/// <param name="FinalNewline">The last line ends.</param>
/// <param name="Length">The number of lines is limited.</param>
internal readonly record struct TextRules(bool Spaces, bool FinalNewline, bool Length)
{
    /// <summary>The most lines a file of code or prose may have without a written reason.</summary>
    public const int MaxLines = 400;

    private static readonly string[] Limited = [".cs", ".csproj", ".props", ".targets", ".proto", ".go", ".sh", ".yml", ".yaml", ".md"];

    /// <summary>Chooses by path.</summary>
    public static TextRules For(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];

        // NuGet writes no newline at the end of a lock file; snapshots are compared byte for byte with what a program printed.
        var isLock = name == "packages.lock.json";
        var isSnapshot = name.Contains(".verified.", StringComparison.Ordinal);
        var isGenerated = $"/{path}".Contains("/Generated/", StringComparison.Ordinal);
        var isLimited = Limited.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
        return new TextRules(!isSnapshot, !isLock && !isSnapshot, isLimited && !isSnapshot && !isGenerated);
    }
}

using System.Buffers;
using System.Text.RegularExpressions;
using Gates.Repository;
using Gates.Running;

namespace Gates.Documents;

/// <summary>Checks that the commands a document shows name projects, files and gates that exist.</summary>
/// <param name="gates">The names of the gates there are.</param>
internal sealed partial class CommandCheck(IReadOnlySet<string> gates)
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create("<>$*|…");

    /// <summary>Checks one document.</summary>
    public IEnumerable<Finding> Check(Checkout checkout, string file, string text)
    {
        foreach (var (line, code) in MarkdownFile.Parse(text).Code)
        {
            foreach (var fault in Faults(checkout, file, code))
            {
                yield return new Finding($"{file}:{line}", fault);
            }
        }
    }

    private IEnumerable<string> Faults(Checkout checkout, string file, string code)
    {
        foreach (Match match in ProjectOption().Matches(code))
        {
            var path = match.Groups["path"].Value;
            if (!IsPlaceholder(path) && !HasProject(checkout, file, path))
            {
                yield return $"'--project {path}' names no project.";
            }
        }

        foreach (Match match in BuildTarget().Matches(code))
        {
            var path = match.Groups["path"].Value;
            if (!IsPlaceholder(path) && !Candidates(checkout, file, path).Any(File.Exists))
            {
                yield return $"'{match.Value.Trim()}' names a file that does not exist.";
            }
        }

        var called = GateCall().Match(code);
        foreach (var name in called.Success ? called.Groups["names"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [])
        {
            if (!IsPlaceholder(name) && !gates.Contains(name))
            {
                yield return $"'{name}' is not a gate.";
            }
        }
    }

    private static bool HasProject(Checkout checkout, string file, string path) => Candidates(checkout, file, path)
        .Any(c => File.Exists(c) || (Directory.Exists(c) && Directory.EnumerateFiles(c, "*.csproj").Any()));

    // Commands are written from the root or from the folder of the document.
    private static string[] Candidates(Checkout checkout, string file, string path) =>
        [checkout.FullPath(path), Path.Combine(Path.GetDirectoryName(checkout.FullPath(file))!, path)];

    // path/to/X, NAME, <dir>, $DIR: the reader fills these in. Absolute and outer paths are the reader's own too.
    private static bool IsPlaceholder(string text) =>
        text.AsSpan().ContainsAny(Blanks) || text.StartsWith('/') || text.StartsWith("..", StringComparison.Ordinal)
        || text.StartsWith("path/", StringComparison.Ordinal) || Path.GetFileNameWithoutExtension(text).All(c => char.IsUpper(c) || c is '_' or '.');

    [GeneratedRegex(@"dotnet (?:run|watch run)\b.*?--project[ =](?<path>[^\s'""]+)")]
    private static partial Regex ProjectOption();

    [GeneratedRegex(@"dotnet (?:build|test|pack|publish|restore)(?: --solution)? (?<path>[^\s'""-][^\s'""]*\.(?:sln|csproj))\b")]
    private static partial Regex BuildTarget();

    [GeneratedRegex(@"--project tools/gates -- (?<names>[a-z]+(?: [a-z]+)*)")]
    private static partial Regex GateCall();
}

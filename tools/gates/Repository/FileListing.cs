using Gates.Processes;

namespace Gates.Repository;

/// <summary>Lists the files of a directory as git sees them, or from the disk where there is no git.</summary>
internal sealed class FileListing(IProcessRunner processes)
{
    private static readonly HashSet<string> SkippedDirectories = new(StringComparer.OrdinalIgnoreCase)
    {
        ".git", "artifacts", "bin", "obj", "node_modules", "TestResults", ".vs", ".idea",
    };

    /// <summary>Lists relative paths with '/', in ordinal order; deleted files are left out.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(string root, CancellationToken cancellationToken)
    {
        var paths = Path.Exists(Path.Combine(root, ".git")) ? await FromGitAsync(root, cancellationToken) : FromDisk(root);
        return paths.Where(p => File.Exists(Path.Combine(root, p))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
    }

    private async Task<IEnumerable<string>> FromGitAsync(string root, CancellationToken cancellationToken)
    {
        var request = new ProcessRequest("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], root);
        var result = await processes.RunAsync(request, cancellationToken);
        return result.ExitCode == 0
            ? result.Output.TrimEnd('\n').Split('\0', StringSplitOptions.RemoveEmptyEntries)
            : throw new InvalidOperationException($"'{request}' failed: {result.Tail(3)}");
    }

    private static IEnumerable<string> FromDisk(string root)
    {
        var options = new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint };
        var pending = new Stack<string>([root]);
        while (pending.TryPop(out var directory))
        {
            foreach (var file in Directory.EnumerateFiles(directory, "*", options))
            {
                yield return Path.GetRelativePath(root, file).Replace('\\', '/');
            }

            foreach (var child in Directory.EnumerateDirectories(directory, "*", options))
            {
                if (!SkippedDirectories.Contains(Path.GetFileName(child)))
                {
                    pending.Push(child);
                }
            }
        }
    }
}

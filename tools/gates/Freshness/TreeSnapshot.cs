namespace Gates.Freshness;

/// <summary>Remembers the files below some paths, so that a check which deletes them loses nothing.</summary>
internal sealed class TreeSnapshot
{
    private readonly string _root;
    private readonly IReadOnlyList<string> _paths;
    private readonly Dictionary<string, byte[]> _files;

    private TreeSnapshot(string root, IReadOnlyList<string> paths)
    {
        _root = root;
        _paths = paths;
        _files = FilesBelow(root, paths).ToDictionary(f => f, f => File.ReadAllBytes(Path.Combine(root, f)), StringComparer.Ordinal);
    }

    /// <value>The number of files.</value>
    public int Count => _files.Count;

    /// <summary>Reads every file below the paths.</summary>
    /// <param name="root">What the paths are relative to.</param>
    /// <param name="paths">Files and directories; missing ones are empty.</param>
    public static TreeSnapshot Take(string root, IReadOnlyList<string> paths) => new(root, paths);

    /// <summary>Deletes the files below the paths.</summary>
    public void Delete()
    {
        foreach (var file in FilesBelow(_root, _paths))
        {
            File.Delete(Path.Combine(_root, file));
        }
    }

    /// <summary>Tells whether the files on the disk are the remembered ones, byte for byte.</summary>
    public bool IsSame()
    {
        var now = FilesBelow(_root, _paths);
        return now.Count == _files.Count && now.All(f => _files.TryGetValue(f, out var bytes) && HasBytes(f, bytes));
    }

    /// <summary>Puts the remembered files back and deletes the others; a file that has not changed is not touched.</summary>
    public void Restore()
    {
        foreach (var file in FilesBelow(_root, _paths).Where(f => !_files.ContainsKey(f)))
        {
            File.Delete(Path.Combine(_root, file));
        }

        foreach (var (file, bytes) in _files)
        {
            if (!HasBytes(file, bytes))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_root, file))!);
                File.WriteAllBytes(Path.Combine(_root, file), bytes);
            }
        }
    }

    private bool HasBytes(string file, byte[] bytes)
    {
        var path = Path.Combine(_root, file);
        return File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);
    }

    private static SortedSet<string> FilesBelow(string root, IReadOnlyList<string> paths)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var full = Path.Combine(root, path);
            if (Directory.Exists(full))
            {
                files.UnionWith(Directory.GetFiles(full, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f)));
            }
            else if (File.Exists(full))
            {
                files.Add(path);
            }
        }

        return files;
    }
}

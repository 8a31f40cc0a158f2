namespace Noctx.Cli.Loading.Caching;

/// <summary>Finds the folder in which runs leave what later runs may use. It can be deleted at any time.</summary>
internal static class CacheFolder
{
    /// <summary>Names the environment variable that puts the folder elsewhere.</summary>
    public const string Variable = "NOCTX_CACHE";

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <summary>Gives a folder below the cache's root, made when needed; null when none can be written.</summary>
    public static string? Find(string name)
    {
        try
        {
            return Root() is { } root ? Directory.CreateDirectory(Path.Combine(root, name)).FullName : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Deletes what nobody has used for a month.</summary>
    public static void Prune(string folder)
    {
        try
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles().Where(f => DateTime.UtcNow - f.LastWriteTimeUtc > KeptFor))
            {
                file.Delete();
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another run may be deleting the same files; the next one tries again.
        }
    }

    private static string? Root()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } chosen)
        {
            return chosen;
        }

        if (OperatingSystem.IsWindows())
        {
            return Below(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "noctx");
        }

        return Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache ? Path.Combine(cache, "noctx") : Below(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache/noctx");
    }

    private static string? Below(string folder, string name) => folder.Length > 0 ? Path.Combine(folder, name) : null;
}

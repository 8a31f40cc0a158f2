namespace Lab;

/// <summary>Finds the checkout the program works on.</summary>
internal static class RepositoryRoot
{
    private const string Marker = "reflect-codegen-plugins.sln";

    /// <summary>Walks up from a folder, then from the program's own, to the one that holds the solution.</summary>
    /// <exception cref="UserErrorException">No folder above holds the solution.</exception>
    public static string Find(string? given)
    {
        if (given is not null)
        {
            return File.Exists(Path.Combine(given, Marker))
                ? Path.GetFullPath(given)
                : throw new UserErrorException($"'{given}' has no {Marker}. Give the root of a checkout with --root.");
        }

        return Above(Directory.GetCurrentDirectory())
            ?? Above(AppContext.BaseDirectory)
            ?? throw new UserErrorException($"no {Marker} in this folder or above it. Run inside a checkout or give one with --root.");
    }

    private static string? Above(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            if (File.Exists(Path.Combine(current.FullName, Marker)))
            {
                return current.FullName;
            }
        }

        return null;
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Noctx.Cli.Loading.Caching;

/// <summary>Is the state of something a design-time build depends on: a file's time and length, or which files a folder holds.</summary>
/// <param name="Kind">What is looked at.</param>
/// <param name="Path">Its full path.</param>
/// <param name="State">Its state when it was looked at.</param>
internal sealed record InputStamp(InputKind Kind, string Path, string State)
{
    private const string Absent = "-";

    // What an SDK-style project takes in by its mere presence.
    private static readonly HashSet<string> Included = new(StringComparer.OrdinalIgnoreCase)
    {
        ".cs", ".razor", ".cshtml", ".resx", ".xaml", ".proto", ".txt", ".editorconfig", ".globalconfig", ".props", ".targets", ".csproj",
    };

    private static readonly HashSet<string> SkippedAtTop = new(StringComparer.Ordinal) { "bin", "obj", "artifacts" };

    /// <summary>Looks at something.</summary>
    public static InputStamp Of(InputKind kind, string path) => new(kind, path, StateOf(kind, path));

    /// <summary>Gets whether a restore writes it.</summary>
    public bool IsOfRestore => Path.EndsWith(".nuget.g.props", StringComparison.Ordinal) || Path.EndsWith(".nuget.g.targets", StringComparison.Ordinal) || System.IO.Path.GetFileName(Path) == "project.assets.json";

    /// <summary>Tells whether it was written after a moment, so that it is not known which content was read.</summary>
    public bool IsYoungerThan(DateTime moment)
        => Kind == InputKind.File && State != Absent && long.Parse(State.AsSpan(0, State.IndexOf(':', StringComparison.Ordinal)), NumberStyles.None, CultureInfo.InvariantCulture) >= moment.Ticks;

    /// <summary>Writes one line of a cache file.</summary>
    public override string ToString() => $"{Kind}\t{State}\t{Path}";

    /// <summary>Reads one line of a cache file; null when it is none.</summary>
    public static InputStamp? Parse(string line)
        => line.Split('\t', 3) is [var kind, var state, var path] && Enum.TryParse<InputKind>(kind, out var known) ? new InputStamp(known, path, state) : null;

    /// <summary>Gives the state of something now.</summary>
    public static string StateOf(InputKind kind, string path) => kind switch
    {
        InputKind.File => StateOfFile(path),
        InputKind.Tree => StateOfFolder(path, deep: true),
        _ => StateOfFolder(path, deep: false),
    };

    private static string StateOfFile(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file.LastWriteTimeUtc.Ticks}:{file.Length}") : Absent;
    }

    private static string StateOfFolder(string path, bool deep)
    {
        if (!Directory.Exists(path))
        {
            return Absent;
        }

        var names = new List<string>();
        var folder = new DirectoryInfo(System.IO.Path.TrimEndingDirectorySeparator(path));
        Collect(folder, folder.FullName.Length, deep, names);
        names.Sort(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names))))[..32];
    }

    private static void Collect(DirectoryInfo folder, int prefix, bool deep, List<string> names)
    {
        try
        {
            foreach (var entry in folder.EnumerateFileSystemInfos())
            {
                if (entry is not DirectoryInfo below)
                {
                    if (Included.Contains(entry.Extension) || Included.Contains(entry.Name))
                    {
                        names.Add(entry.FullName[prefix..]);
                    }
                }
                else if (!deep)
                {
                    names.Add(below.Name);
                }
                else if (!below.Name.StartsWith('.') && below.Name != "node_modules" && !(folder.FullName.Length == prefix && SkippedAtTop.Contains(below.Name)) && below.LinkTarget is null)
                {
                    Collect(below, prefix, deep, names);
                }
            }
        }
        catch (UnauthorizedAccessException)
        {
            // A folder that may not be read holds nothing for the compiler either.
        }
    }
}

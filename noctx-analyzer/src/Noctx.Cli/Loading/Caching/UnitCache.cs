using System.Security.Cryptography;
using System.Text;

namespace Noctx.Cli.Loading.Caching;

/// <summary>Keeps what design-time builds found out, so that a project whose inputs are unchanged is not evaluated again.</summary>
/// <remarks>One file a project and configuration. Any doubt (an input that cannot be read, a line that is not understood) means that it is collected again.</remarks>
internal sealed class UnitCache
{
    private const string Start = "noctx-units 1 ";
    private const string UnitStart = "unit:";

    // Builds may read any variable; these are the ones that the SDK's own targets depend on.
    private static readonly string[] Variables = ["CI", "Configuration", "Platform", "DOTNET_ROOT", "DOTNET_HOST_PATH", "NUGET_PACKAGES", "MSBuildSDKsPath"];

    private readonly string? _folder;
    private readonly string _surroundings;
    // Projects of a solution have most of their inputs in common.
    private readonly Dictionary<(InputKind Kind, string Path), string> _states = [];
    private bool _pruned;

    private UnitCache(string? folder, string surroundings)
    {
        _folder = folder;
        _surroundings = surroundings;
    }

    /// <summary>Opens the cache for a request; one that may not be used, or has no folder, is always empty.</summary>
    public static UnitCache Open(LoadRequest request)
    {
        var surroundings = string.Join('\n', Variables.Select(v => v + "=" + Environment.GetEnvironmentVariable(v)).Append(request.Configuration).Append(request.Framework));
        return new UnitCache(request.UseCache ? CacheFolder.Find("units") : null, surroundings);
    }

    /// <summary>Gives a project's units when none of its inputs has changed; null otherwise.</summary>
    public IReadOnlyList<CompilationUnit>? Find(string project)
    {
        if (_folder is null || !File.Exists(FileOf(project)))
        {
            return null;
        }

        try
        {
            return Read(File.ReadAllLines(FileOf(project)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Keeps a project's units, unless one of their inputs was written after they were read.</summary>
    public void Keep(string project, DesignTimeResult read, IReadOnlyList<InputStamp> inputs, IReadOnlyList<string[]> units)
    {
        if (_folder is null || inputs.Any(i => i.IsYoungerThan(i.IsOfRestore ? read.RestoredAt : read.StartedAt)))
        {
            return;
        }

        try
        {
            // Several runs may write the same file at once; a reader must see one of them whole.
            var file = FileOf(project);
            var scratch = file + "." + Path.GetRandomFileName();
            File.WriteAllLines(scratch, [Start + Version, .. inputs.Select(i => i.ToString()), .. units.SelectMany(u => u.Prepend(UnitStart))]);
            File.Move(scratch, file, overwrite: true);
            if (!_pruned)
            {
                _pruned = true;
                CacheFolder.Prune(_folder);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A full or read-only disk makes the next run slower, not wrong.
        }
    }

    private static string Version => typeof(UnitCache).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    private string FileOf(string project)
        => Path.Combine(_folder!, Path.GetFileNameWithoutExtension(project) + "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(project + "\n" + _surroundings)))[..24] + ".units");

    private List<CompilationUnit>? Read(string[] lines)
    {
        if (lines.Length == 0 || lines[0] != Start + Version)
        {
            return null;
        }

        var index = 1;
        for (; index < lines.Length && lines[index] != UnitStart; index++)
        {
            if (InputStamp.Parse(lines[index]) is not { } stamp || StateOf(stamp) != stamp.State)
            {
                return null;
            }
        }

        var units = new List<CompilationUnit>();
        while (index < lines.Length)
        {
            var end = Array.IndexOf(lines, UnitStart, index + 1);
            end = end < 0 ? lines.Length : end;
            units.Add(UnitReader.ReadCollected(new ArraySegment<string>(lines, index + 1, end - index - 1)));
            index = end;
        }

        return units.Count > 0 && units.TrueForAll(u => u.IsRestored && HasItsSources(u)) ? units : null;
    }

    private string StateOf(InputStamp stamp)
    {
        if (!_states.TryGetValue((stamp.Kind, stamp.Path), out var state))
        {
            _states[(stamp.Kind, stamp.Path)] = state = InputStamp.StateOf(stamp.Kind, stamp.Path);
        }

        return state;
    }

    // Sources below obj are made by the build: someone may have cleaned up since.
    private static bool HasItsSources(CompilationUnit unit)
        => unit.Arguments.Where(UnitReader.IsSource).All(a => File.Exists(Path.GetFullPath(a.Trim('"'), unit.Folder)));
}

using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using PluginKit.Protocol.Handshake;

namespace PluginKit.Host.Stopping;

/// <summary>Finds and ends a process and all that came from it.</summary>
/// <remarks>
/// Children are found by their parent, and those that moved away (double fork, setsid) by the mark that every descendant
/// inherits in its environment. What clears its environment <em>and</em> leaves its parent is not found.
/// </remarks>
internal static partial class ProcessTree
{
    private const int SigKill = 9;

    // Each round can only miss what was forked while it looked.
    private const int MaxRounds = 5;

    public static void Signal(int processId, int signal) => _ = SendSignal(processId, signal);

    public static void Kill(int? root, string mark)
    {
        if (root is { } id)
        {
            foreach (var child in Descendants(id))
            {
                Signal(child, SigKill);
            }

            Signal(id, SigKill);
        }

        for (var round = 0; round < MaxRounds; round++)
        {
            var found = Marked(mark);
            if (found.Count == 0)
            {
                return;
            }

            foreach (var child in found)
            {
                Signal(child, SigKill);
            }
        }
    }

    /// <summary>Finds the live processes whose environment holds a mark.</summary>
    public static List<int> Marked(string mark)
    {
        var needle = Encoding.UTF8.GetBytes($"{PluginVariables.Instance}={mark}\0");
        var found = new List<int>();
        foreach (var id in ProcessIds())
        {
            try
            {
                if (File.ReadAllBytes($"/proc/{id}/environ").AsSpan().IndexOf(needle) >= 0)
                {
                    found.Add(id);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It has ended meanwhile, or belongs to someone else.
            }
        }

        return found;
    }

    private static List<int> Descendants(int root)
    {
        var parents = new Dictionary<int, int>();
        foreach (var id in ProcessIds())
        {
            if (ParentOf(id) is { } parent)
            {
                parents[id] = parent;
            }
        }

        var found = new List<int>();
        var wave = new Queue<int>([root]);
        while (wave.TryDequeue(out var current))
        {
            foreach (var (child, _) in parents.Where(p => p.Value == current))
            {
                found.Add(child);
                wave.Enqueue(child);
            }
        }

        return found;
    }

    private static int? ParentOf(int id)
    {
        try
        {
            // pid (name) state ppid …; the name may hold spaces and parentheses.
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return int.Parse(fields[1], CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static IEnumerable<int> ProcessIds()
    {
        if (!Directory.Exists("/proc/self"))
        {
            yield break;
        }

        foreach (var directory in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(directory), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                yield return id;
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int processId, int signal);
}

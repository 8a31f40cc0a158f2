namespace Noctx.Tests.Peers;

/// <summary>Reads which reports of peers are not true: <c>file rule,rule line of code</c>, each below the reason it shares with its neighbours.</summary>
internal static class NotTrue
{
    private static readonly string[] Entries =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Peers", "not-true.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', 3))
            .SelectMany(parts => parts[1].Split(',').Select(rule => $"{parts[0]} {rule} {parts[2]}")),
    ];

    /// <summary>Gives <c>file rule line of code</c> for one file.</summary>
    public static IEnumerable<string> Of(string file) => Entries.Where(entry => entry.StartsWith(file + " ", StringComparison.Ordinal));
}

using Gates.Running;

namespace Gates.CommandLine;

/// <summary>Turns names from the command line into gates.</summary>
internal static class GateSelection
{
    /// <summary>Gives the gates to run, in the order of the catalog, each once.</summary>
    /// <exception cref="UsageException">A name is not a gate.</exception>
    public static IReadOnlyList<IGate> Select(IReadOnlyList<IGate> catalog, IReadOnlyList<string> names)
    {
        foreach (var name in names.Where(n => n != "all" && catalog.All(g => g.Name != n)))
        {
            if (name.StartsWith('-'))
            {
                throw new UsageException($"there is no option '{name}'. Run with --help for all of them.");
            }

            var near = catalog.Select(g => g.Name).MinBy(g => Distance(g, name));
            var hint = near is not null && Distance(near, name) <= 3 ? $" Did you mean '{near}'?" : "";
            throw new UsageException($"no gate is called '{name}'.{hint} Run 'dotnet run --project tools/gates -- list' for all of them.");
        }

        var all = names.Contains("all");
        return catalog.Where(g => (all && g.InAll) || names.Contains(g.Name)).ToArray();
    }

    /// <summary>Counts the letters to change, add or take away (Levenshtein).</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + cost);
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}

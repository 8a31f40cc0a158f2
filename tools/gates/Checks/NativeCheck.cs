using System.Text.RegularExpressions;
using Gates.Repository;

namespace Gates.Checks;

/// <summary>How a program that does nothing by itself, a plugin for instance, is tried: another program is run on it.</summary>
/// <param name="Project">The program that tries it, from the root.</param>
/// <param name="Arguments">Its arguments; <c>{program}</c> is the program under test, <c>{folder}</c> an empty folder.</param>
internal sealed partial record NativeCheck(string Project, IReadOnlyList<string> Arguments)
{
    /// <summary>Reads <c>&lt;NativeCheck&gt;../Host/Host.csproj {program}&lt;/NativeCheck&gt;</c> of a project file.</summary>
    /// <returns>Null when the project has none: it is run by itself.</returns>
    public static NativeCheck? Of(Checkout checkout, string project)
    {
        var file = checkout.FullPath(project);
        if (Property().Match(File.ReadAllText(file)) is not { Success: true } match)
        {
            return null;
        }

        var words = match.Groups["words"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, words[0]));
        return new NativeCheck(Path.GetRelativePath(checkout.Root, path).Replace('\\', '/'), words[1..]);
    }

    /// <summary>Gives the arguments of <c>dotnet</c> that run the check.</summary>
    /// <param name="program">The path of the program under test.</param>
    /// <param name="folder">The empty folder.</param>
    /// <param name="isBuilt">True when the check is built, by an earlier gate or run.</param>
    public string[] Run(string program, string folder, bool isBuilt) =>
    [
        "run", .. isBuilt ? ["--no-build"] : Array.Empty<string>(), "--project", Project, "--",
        .. Arguments.Select(a => a.Replace("{program}", program, StringComparison.Ordinal).Replace("{folder}", folder, StringComparison.Ordinal)),
    ];

    [GeneratedRegex("<NativeCheck>(?<words>[^<]*[^< ][^<]*)</NativeCheck>")]
    private static partial Regex Property();
}

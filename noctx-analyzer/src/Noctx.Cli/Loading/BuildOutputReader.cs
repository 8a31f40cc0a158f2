using System.Text.RegularExpressions;

namespace Noctx.Cli.Loading;

/// <summary>Reads from MSBuild's output why a project did not load, and says what to do.</summary>
internal static partial class BuildOutputReader
{
    /// <summary>Gives a reason as half a sentence.</summary>
    public static string ReasonFor(string project, string output)
    {
        if (output.Contains("A compatible .NET SDK was not found", StringComparison.Ordinal) || output.Contains("SDK '", StringComparison.Ordinal) && output.Contains("was not found", StringComparison.Ordinal))
        {
            var wanted = RequestedSdk().Match(output);
            return wanted.Success
                ? $"global.json asks for SDK {wanted.Groups[1].Value.Trim()}, which is not installed; install it or change global.json"
                : "the SDK it asks for is not installed";
        }

        if (output.Contains("'Microsoft.DotNet.Cli.", StringComparison.Ordinal) && JsonError().Match(output) is { Success: true } json)
        {
            return $"the SDK does not start; global.json may be damaged: {json.Groups[1].Value.Trim().TrimEnd('.')}";
        }

        var error = ErrorLine().Matches(output).FirstOrDefault(m => m.Value.Contains(Path.GetFileName(project), StringComparison.Ordinal)) ?? ErrorLine().Match(output);
        if (!error.Success)
        {
            return "it gave the compiler no arguments (is it an SDK-style C# project?)";
        }

        return error.Groups["code"].Value switch
        {
            "NETSDK1004" => $"it is not restored; run 'dotnet restore {Quote(project)}'",
            // A task that throws says so in its first line, and why in one that follows.
            "MSB4018" when ExceptionLine().Match(output) is { Success: true } thrown => $"the build failed: {thrown.Groups[1].Value.Trim().TrimEnd('.')}",
            "MSB4057" => "it does not import the SDK's build targets; only SDK-style C# projects can be checked",
            "NETSDK1045" => "its target framework is newer than the installed SDK: " + error.Groups["text"].Value,
            // A target's own <Error> need not have a code.
            "" => "the build says: " + error.Groups["text"].Value.TrimEnd('.'),
            var code => $"{code}: {error.Groups["text"].Value.TrimEnd('.')}",
        };
    }

    /// <summary>Tells whether an error was printed.</summary>
    public static bool HasError(string output) => ErrorLine().IsMatch(output);

    private static string Quote(string path) => path.Contains(' ', StringComparison.Ordinal) ? '"' + path + '"' : path;

    [GeneratedRegex(@"error (?<code>(?:[A-Z]+\d+)?)\s*:\s*(?<text>.*?)(\s*\[[^\]]*\])?\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ErrorLine();

    [GeneratedRegex(@"System\.[\w.]+Exception: (.*)", RegexOptions.CultureInvariant)]
    private static partial Regex ExceptionLine();

    [GeneratedRegex(@"System\.Text\.Json\.JsonException: (.*)", RegexOptions.CultureInvariant)]
    private static partial Regex JsonError();

    [GeneratedRegex(@"Requested SDK version: (.*)", RegexOptions.CultureInvariant)]
    private static partial Regex RequestedSdk();
}

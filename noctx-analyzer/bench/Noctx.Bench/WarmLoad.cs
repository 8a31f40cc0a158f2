using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Noctx.Cli;

namespace Noctx.Bench;

/// <summary>Starts the checker as a process, with its cache filled, and reads how long it took to load.</summary>
internal static partial class WarmLoad
{
    /// <summary>Gives the least load time of several runs in milliseconds, and how many files were loaded.</summary>
    /// <exception cref="InvalidOperationException">The checker said something else than expected.</exception>
    public static async Task<(double Milliseconds, int Files)> MeasureAsync(string target, int runs, CancellationToken cancellationToken)
    {
        var (least, files) = (double.MaxValue, 0);
        for (var run = 0; run <= runs; run++)
        {
            using var noctx = Process.Start(new ProcessStartInfo("dotnet", [typeof(NoctxCommandLine).Assembly.Location, "check", target, "--time", "--context", "-1"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            var output = noctx.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = await noctx.StandardError.ReadToEndAsync(cancellationToken);
            await noctx.WaitForExitAsync(cancellationToken);
            var (load, count) = (Load().Match(error), Files().Match(await output));
            if (!load.Success || !count.Success)
            {
                throw new InvalidOperationException("noctx said: " + error);
            }

            if (run > 0)
            {
                least = Math.Min(least, double.Parse(load.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
                files = int.Parse(count.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            }
        }

        return (least, files);
    }

    [GeneratedRegex(@"load: (\d+) ms", RegexOptions.CultureInvariant)]
    private static partial Regex Load();

    [GeneratedRegex(@"(\d+) files?\.", RegexOptions.CultureInvariant)]
    private static partial Regex Files();
}

using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using ValidatorRs.Samples.Orders;

namespace ValidatorRs.Bench.Go;

/// <summary>Runs the order model in Go's validator, in a process that waits for its turn. Built without a network from what Debian packages.</summary>
internal sealed class GoProgram : IDisposable
{
    private const string Compiler = "/usr/bin/go";
    private const string Library = "/usr/share/gocode/src/github.com/go-playground/validator/v10";
    private readonly Process _process;

    private GoProgram(Process process, string version, int[] counts)
    {
        _process = process;
        Version = version;
        Counts = counts;
    }

    public static bool IsInstalled => File.Exists(Compiler) && Directory.Exists(Library);

    /// <value>The version of Go: <c>go1.19.8</c>.</value>
    public string Version { get; }

    /// <value>The violations of the valid order, of the invalid one, and of the valid one by the library's own e-mail and URL.</value>
    public int[] Counts { get; }

    /// <exception cref="InvalidOperationException">The program does not build.</exception>
    public static GoProgram Start(Order valid, Order invalid)
    {
        var process = Process.Start(new ProcessStartInfo(Build()) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        process.StandardInput.AutoFlush = true;
        process.StandardInput.WriteLine(JsonSerializer.Serialize(valid));
        process.StandardInput.WriteLine(JsonSerializer.Serialize(invalid));
        var words = process.StandardOutput.ReadLine()!.Split(' ');
        return new GoProgram(process, words[0], [.. words[1..].Select(w => int.Parse(w, CultureInfo.InvariantCulture))]);
    }

    /// <summary>Validates <paramref name="count"/> times and gives the bytes and the allocations of all.</summary>
    public (long Bytes, long Allocations) Run(string work, int count)
    {
        _process.StandardInput.WriteLine(FormattableString.Invariant($"{work} {count}"));
        var words = _process.StandardOutput.ReadLine()!.Split(' ');
        return (long.Parse(words[0], CultureInfo.InvariantCulture), long.Parse(words[1], CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static string Build([CallerFilePath] string file = "")
    {
        var source = Path.Combine(Path.GetDirectoryName(file)!, "program");
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(source, "main.go"))))[..16];
        var folder = Path.Combine(Path.GetTempPath(), $"validator-rs-go-bench-{hash}");
        var program = Path.Combine(folder, "orders");
        if (File.Exists(program))
        {
            return program;
        }

        Directory.CreateDirectory(folder);
        var start = new ProcessStartInfo(Compiler, ["build", "-o", program, "."]) { WorkingDirectory = source, RedirectStandardError = true };
        start.Environment["GO111MODULE"] = "off";
        start.Environment["GOPATH"] = "/usr/share/gocode";
        start.Environment["GOFLAGS"] = "";
        start.Environment["GOCACHE"] = Path.Combine(folder, "cache");
        using var build = Process.Start(start)!;
        var errors = build.StandardError.ReadToEnd();
        build.WaitForExit();
        return build.ExitCode == 0 ? program : throw new InvalidOperationException($"go build failed: {errors}");
    }
}

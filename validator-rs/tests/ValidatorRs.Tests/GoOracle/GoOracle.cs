using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace ValidatorRs.Tests.GoOracle;

/// <summary>Asks Go's own validator. The program is built once per machine and source, in the folder for temporary files.</summary>
internal static class GoOracle
{
    private const string Library = "/usr/share/gocode/src/github.com/go-playground/validator/v10";

    public static bool IsInstalled => Directory.Exists(Library) && File.Exists("/usr/bin/go");

    public static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    public static async Task<string[]> AskAsync(IReadOnlyList<Question> questions, CancellationToken cancellationToken)
    {
        var program = await BuildAsync(cancellationToken);
        using var process = Process.Start(new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardOutput = true, StandardInputEncoding = new System.Text.UTF8Encoding(false) })!;
        var answers = process.StandardOutput.ReadToEndAsync(cancellationToken);
        foreach (var question in questions)
        {
            await process.StandardInput.WriteAsync($"{question.ToLine()}\n".AsMemory(), cancellationToken);
        }

        process.StandardInput.Close();
        return (await answers).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static async Task<string> BuildAsync(CancellationToken cancellationToken)
    {
        var source = Path.Combine(Folder(), "oracle");
        var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(source, "main.go"), cancellationToken)))[..16];
        var folder = Path.Combine(Path.GetTempPath(), $"validator-rs-go-oracle-{hash}");
        var program = Path.Combine(folder, "oracle");
        if (File.Exists(program))
        {
            return program;
        }

        Directory.CreateDirectory(folder);
        var start = new ProcessStartInfo("/usr/bin/go", ["build", "-o", program, "."]) { WorkingDirectory = source, RedirectStandardError = true };
        start.Environment["GO111MODULE"] = "off";
        start.Environment["GOPATH"] = "/usr/share/gocode";
        start.Environment["GOFLAGS"] = "";
        start.Environment["GOCACHE"] = Path.Combine(folder, "cache");
        using var build = Process.Start(start)!;
        var errors = await build.StandardError.ReadToEndAsync(cancellationToken);
        await build.WaitForExitAsync(cancellationToken);
        return build.ExitCode == 0 ? program : throw new InvalidOperationException($"go build failed: {errors}");
    }
}

using System.Diagnostics;
using Gates.CommandLine;

namespace Gates.Tests.Seeds;

/// <summary>Makes a tiny repository in a temporary folder, with real git, and runs the real command line on it.</summary>
internal sealed class SeededCheckout : IDisposable
{
    /// <summary>Creates an empty repository.</summary>
    public SeededCheckout()
    {
        Root = Directory.CreateTempSubdirectory("gates-").FullName;
        Git("init", "--quiet", "--initial-branch=main", "--template=");
        // Written at once: a process for each setting, a hundred times over, takes seconds.
        File.AppendAllText(Path.Combine(Root, ".git", "config"), """
            [user]
                name = seed
                email = seed@example.org
            [commit]
                gpgsign = false
            [maintenance]
                auto = false

            """);
    }

    public string Root { get; }

    /// <summary>Writes a file; the text is written as given.</summary>
    public SeededCheckout Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>Reads a file back.</summary>
    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Deletes a file.</summary>
    public SeededCheckout Delete(string path)
    {
        File.Delete(Path.Combine(Root, path));
        return this;
    }

    /// <summary>Commits everything there is.</summary>
    public SeededCheckout Commit()
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "--message", "seed");
        return this;
    }

    /// <summary>Runs git and gives its output.</summary>
    public string Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Root, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: exit code {process.ExitCode}");
    }

    /// <summary>Runs the gates command line on this repository.</summary>
    public async Task<GatesResult> GatesAsync(params string[] arguments)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var exitCode = await GatesCommandLine.RunAsync([.. arguments, "--root", Root], output, error, TestContext.Current.CancellationToken);
        return new GatesResult(exitCode, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

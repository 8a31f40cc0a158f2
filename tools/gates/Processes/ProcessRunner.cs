using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Gates.Processes;

/// <summary>Starts real programs; kills the whole tree of a program when the run is cancelled.</summary>
/// <param name="echo">Hears every line as it comes, from several threads.</param>
internal sealed class ProcessRunner(Action<string> echo) : IProcessRunner
{
    /// <inheritdoc />
    public async Task<ProcessResult> RunAsync(ProcessRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var process = Start(request);
        var output = new StringBuilder();
        var lines = new List<string>();
        var pumps = Task.WhenAll(
            PumpAsync(process.StandardOutput, output, lines, cancellationToken),
            PumpAsync(process.StandardError, null, lines, cancellationToken));
        try
        {
            await process.WaitForExitAsync(cancellationToken);
            await pumps;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }

        return new ProcessResult(process.ExitCode, output.ToString(), lines);
    }

    private static Process Start(ProcessRequest request)
    {
        var start = new ProcessStartInfo(request.FileName, request.Arguments)
        {
            WorkingDirectory = request.WorkingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        ChildEnvironment.Apply(start.Environment);
        try
        {
            var process = Process.Start(start)!;
            process.StandardInput.Close();
            return process;
        }
        catch (Win32Exception exception)
        {
            throw new ProgramMissingException(request.FileName, exception);
        }
    }

    private async Task PumpAsync(StreamReader reader, StringBuilder? output, List<string> lines, CancellationToken cancellationToken)
    {
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            lock (lines)
            {
                lines.Add(line);
                output?.Append(line).Append('\n');
            }

            echo(line);
        }
    }
}

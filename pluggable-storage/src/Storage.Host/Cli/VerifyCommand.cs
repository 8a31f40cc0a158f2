using System.CommandLine;
using System.Globalization;
using Storage.Engines.FileLog;

namespace Storage.Host.Cli;

/// <summary><c>storage verify</c></summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var data = new Option<string?>("--data") { Description = "The folder of the file-system backend", DefaultValueFactory = _ => "data" };
        var command = new Command("verify", "Read every byte of the file-system backend's folder and check every checksum; changes nothing") { data };
        data.AddFolderCheck();
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var report = await Task.Run(() => FileLogVerifier.Verify(parsed.GetValue(data)!), cancellationToken).WaitAsync(cancellationToken);
            foreach (var finding in report.Findings)
            {
                Console.Out.WriteLine(finding);
            }

            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{report.Segments} segments, {report.Records} records, {report.Keys} keys: {(report.IsSound ? "sound" : $"{report.Damages} damaged")}"));
            return report.IsSound ? ExitCodes.Success : ExitCodes.Negative;
        });
        return command;
    }
}

using System.Text;
using PluginKit.Host.Diagnosis;
using PluginKit.Host.Starting;

namespace PluginKit.Tests.Host;

public sealed class ExecutableInspectionTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), "inspected-" + Guid.NewGuid().ToString("N"));

    [Fact]
    public void Check_missing_file_and_folder_are_told_apart()
    {
        Assert.Contains("there is no plugin", ExecutableInspection.Check(_path)!.Message, StringComparison.Ordinal);
        Assert.Contains("is a folder", ExecutableInspection.Check(Path.GetTempPath())!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_mode_without_x_names_the_cure()
    {
        File.WriteAllText(_path, "#!/bin/sh\n");
        File.SetUnixFileMode(_path, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var failure = ExecutableInspection.Check(_path)!;

        Assert.Equal(StartFailureReason.NotExecutable, failure.Reason);
        Assert.Contains("mode 0600", failure.Message, StringComparison.Ordinal);
        Assert.Contains("chmod +x", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!/no/such/interpreter -x\n", StartFailureReason.InterpreterMissing, "/no/such/interpreter")]
    [InlineData("#!/bin/sh\r\n", StartFailureReason.InterpreterMissing, "carriage return")]
    [InlineData("plain text\n", StartFailureReason.WrongFormat, "neither an ELF file nor a script")]
    public void Explain_says_why_the_system_refused(string content, StartFailureReason reason, string text)
    {
        File.WriteAllText(_path, content);

        var failure = ExecutableInspection.Explain(_path, "refused");

        Assert.Equal(reason, failure.Reason);
        Assert.Contains(text, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_elf_of_another_machine_names_both()
    {
        var elf = new byte[128];
        Encoding.ASCII.GetBytes("\u007fELF\u0002").CopyTo(elf, 0);
        elf[18] = 22;
        File.WriteAllBytes(_path, elf);

        Assert.Contains("is built for s390x", ExecutableInspection.Explain(_path, "refused").Message, StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(_path);
}

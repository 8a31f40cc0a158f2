using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using PluginKit.Host.Starting;

namespace PluginKit.Host.Diagnosis;

/// <summary>Looks at an executable and says why it cannot run here.</summary>
internal static class ExecutableInspection
{
    private const int HeadBytes = 4096;
    private const int ProgramHeaderInterpreter = 3;

    private static readonly Dictionary<ushort, string> Machines = new()
    {
        [3] = "x86",
        [40] = "arm",
        [62] = "x64",
        [183] = "arm64",
        [243] = "riscv64",
        [22] = "s390x",
        [21] = "ppc64le",
        [258] = "loongarch64",
    };

    /// <summary>Checks what can be checked before the start.</summary>
    public static PluginStartFailure? Check(string path)
    {
        if (Directory.Exists(path))
        {
            return new(StartFailureReason.ExecutableNotFound, $"'{path}' is a folder; name the plugin's executable in it");
        }

        if (!File.Exists(path))
        {
            return new(StartFailureReason.ExecutableNotFound, $"there is no plugin at '{path}'; build it, or correct the path");
        }

        return CheckMode(path);
    }

    /// <summary>Explains a refusal of the system to start a file that is there.</summary>
    public static PluginStartFailure Explain(string path, string systemMessage)
    {
        try
        {
            var head = ReadHead(path);
            return ExplainScript(path, head)
                ?? ExplainElf(path, head)
                ?? new(
                    StartFailureReason.WrongFormat,
                    $"'{path}' is not a program this system can run ({systemMessage}): it is neither an ELF file nor a script that starts with #!");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(StartFailureReason.LaunchRefused, $"the system refused to start '{path}': {systemMessage}");
        }

        PluginStartFailure? ExplainElf(string file, byte[] head)
        {
            if (!head.AsSpan().StartsWith("\u007fELF"u8))
            {
                return null;
            }

            var machine = head.Length > 20 ? BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(18)) : (ushort)0;
            var name = Machines.GetValueOrDefault(machine, $"machine {machine}");
            var own = RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();
            if (name != own)
            {
                return new(StartFailureReason.WrongFormat, $"'{file}' is built for {name}, this machine is {own}; build it for {own}");
            }

            return InterpreterOf(head) is { } loader && !File.Exists(loader)
                ? new(StartFailureReason.InterpreterMissing, $"'{file}' needs the loader '{loader}', which is not there; build it for this system")
                : new(StartFailureReason.LaunchRefused, $"the system refused to start '{file}': {systemMessage}");
        }

        PluginStartFailure? ExplainScript(string file, byte[] head)
        {
            if (!head.AsSpan().StartsWith("#!"u8))
            {
                return null;
            }

            var line = Encoding.UTF8.GetString(head.AsSpan(2, Math.Max(head.AsSpan().IndexOf((byte)'\n') - 2, 0)));
            var interpreter = line.Trim('\r', ' ').Split(' ')[0];
            if (line.EndsWith('\r'))
            {
                return new(
                    StartFailureReason.InterpreterMissing,
                    $"the first line of '{file}' ends with a carriage return, so its interpreter is not found; save it with LF line ends");
            }

            return File.Exists(interpreter)
                ? new(StartFailureReason.LaunchRefused, $"the system refused to start '{file}': {systemMessage}")
                : new(
                    StartFailureReason.InterpreterMissing,
                    $"'{file}' needs the interpreter '{interpreter}', which is not there; install it or correct the first line");
        }
    }

    private static PluginStartFailure? CheckMode(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        var mode = File.GetUnixFileMode(path);
        return (mode & Execute) == 0
            ? new(
                StartFailureReason.NotExecutable,
                $"'{path}' is not executable (mode {Convert.ToString((int)mode, 8).PadLeft(4, '0')}); run: chmod +x '{path}'")
            : null;
    }

    private static byte[] ReadHead(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[HeadBytes];
        return head[..file.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false)];
    }

    // The path in the PT_INTERP segment of a 64-bit ELF file.
    private static string? InterpreterOf(byte[] head)
    {
        const int HeaderTableOffset = 32;
        const int EntrySize = 54;
        const int EntryCount = 56;
        if (head.Length < 64 || head[4] != 2)
        {
            return null;
        }

        var offset = BinaryPrimitives.ReadUInt64LittleEndian(head.AsSpan(HeaderTableOffset));
        var size = BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(EntrySize));
        var count = BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(EntryCount));
        for (var i = 0; i < count; i++)
        {
            var entry = offset + ((ulong)i * size);
            if (size < 56 || entry + size > (ulong)head.Length)
            {
                return null;
            }

            var header = head.AsSpan((int)entry, size);
            if (BinaryPrimitives.ReadInt32LittleEndian(header) != ProgramHeaderInterpreter)
            {
                continue;
            }

            var (start, length) = (BinaryPrimitives.ReadUInt64LittleEndian(header[8..]), BinaryPrimitives.ReadUInt64LittleEndian(header[32..]));
            return start + length <= (ulong)head.Length ? Encoding.UTF8.GetString(head, (int)start, (int)length).TrimEnd('\0') : null;
        }

        return null;
    }
}

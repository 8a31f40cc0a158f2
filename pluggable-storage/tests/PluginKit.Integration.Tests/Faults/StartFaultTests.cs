using PluginKit.Host.Starting;
using PluginKit.Protocol.Handshake;

namespace PluginKit.Integration.Tests.Faults;

/// <summary>Whatever a plugin does before it is ready ends in a reason, soon.</summary>
public sealed class StartFaultTests
{
    [Theory]
    [InlineData("exit 3", StartFailureReason.ExitedBeforeHandshake, "exit code 3")]
    [InlineData("kill -9 $$", StartFailureReason.ExitedBeforeHandshake, "SIGKILL")]
    [InlineData("echo 'cannot open /x' >&2; exit 1", StartFailureReason.ExitedBeforeHandshake, "cannot open /x")]
    [InlineData("exec >&-; sleep 60", StartFailureReason.ExitedBeforeHandshake, "no handshake line")]
    [InlineData("echo Welcome; echo '1|1|unix|/tmp/x|grpc|'; sleep 60", StartFailureReason.NotAHandshake, "\"Welcome\"")]
    [InlineData("echo; sleep 60", StartFailureReason.NotAHandshake, "empty")]
    [InlineData("printf '1|1|unix|/tmp/x|grpc|'; exit 0", StartFailureReason.NotAHandshake, "middle of the line")]
    [InlineData("head -c 200000 /dev/zero | tr '\\0' x; echo; sleep 60", StartFailureReason.NotAHandshake, "longer than 65536 bytes")]
    [InlineData("head -c 3000 /dev/urandom | tr -d '\\n|'; echo; sleep 60", StartFailureReason.NotAHandshake, "Unrecognized")]
    [InlineData("printf '\\357\\273\\2771|1|unix|/tmp/x|grpc|\\n'; sleep 60", StartFailureReason.BadHandshake, "byte order mark")]
    [InlineData("echo '1|7|unix|/tmp/x|grpc|'; sleep 60", StartFailureReason.BadHandshake, "Plugin version: 7, Client versions: [1 3]")]
    [InlineData("echo '1|1|unix|/tmp/x'; sleep 60", StartFailureReason.BadHandshake, "netrpc")]
    [InlineData("echo '1|1|unix|/nonexistent/sock|grpc|'; sleep 60", StartFailureReason.CannotConnect, "there is no such file")]
    [InlineData("touch \"$TMPDIR/f\"; echo \"1|1|unix|$TMPDIR/f|grpc|\"; sleep 60", StartFailureReason.CannotConnect, "cannot connect")]
    [InlineData("echo '1|1|tcp|127.0.0.1:1|grpc|'; sleep 60", StartFailureReason.CannotConnect, "cannot connect")]
    [InlineData("echo '1|1|unix|/nonexistent/sock|grpc|'; exit 0", StartFailureReason.ExitedAfterHandshake, "right after its handshake")]
    [InlineData("(sleep 60) & echo '1|1|unix|/nonexistent/sock|grpc|'; exit 0", StartFailureReason.ExitedAfterHandshake, "right after")]
    public async Task Start_faulty_plugin_gives_the_reason(string script, StartFailureReason reason, string text)
    {
        using var plugin = new ScriptPlugin(script);

        var failure = await plugin.FailAsync();

        Assert.Equal(reason, failure.Reason);
        Assert.Contains(text, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_silent_plugin_ends_at_the_timeout_and_takes_its_children_along()
    {
        using var plugin = new ScriptPlugin("sleep 317 & setsid sleep 318 & sleep 319");

        var failure = await plugin.FailAsync(options => options with { StartTimeout = TimeSpan.FromMilliseconds(300) });

        Assert.Equal(StartFailureReason.HandshakeTimeout, failure.Reason);
        await Eventually.TrueAsync(() => !Processes.Any("sleep\0" + "317") && !Processes.Any("sleep\0" + "318") && !Processes.Any("sleep\0" + "319"));
    }

    [Fact]
    public async Task Start_plugin_without_certificate_with_mutual_tls_says_what_to_do()
    {
        using var plugin = new ScriptPlugin("echo '1|1|unix|/tmp/x|grpc|'; sleep 60");

        var failure = await plugin.FailAsync(options => options with { MutualTls = true });

        Assert.Equal(HandshakeError.CertificateMissing, failure.HandshakeError);
    }

    [Fact]
    public async Task Start_script_with_missing_interpreter_names_it()
    {
        using var plugin = new ScriptPlugin("", interpreter: "/opt/none/python9");

        var failure = await plugin.FailAsync();

        Assert.Equal(StartFailureReason.InterpreterMissing, failure.Reason);
        Assert.Contains("/opt/none/python9", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_cancelled_leaves_nothing()
    {
        using var plugin = new ScriptPlugin("sleep 327");
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Host.PluginHost.StartAsync(plugin.Options, cancel.Token));

        await Eventually.TrueAsync(() => !Processes.Any("sleep\0" + "327"));
    }

    [Fact]
    public async Task Start_program_for_another_processor_names_both()
    {
        using var file = new ProgramFile(bytes => bytes[18] = 22);

        var failure = await file.FailAsync();

        Assert.Equal(StartFailureReason.WrongFormat, failure.Reason);
        Assert.Contains("is built for s390x", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_program_whose_library_is_missing_names_it()
    {
        using var file = new ProgramFile(bytes => "libq.so.6"u8.CopyTo(bytes.AsSpan(bytes.AsSpan().IndexOf("libc.so.6"u8))));

        var failure = await file.FailAsync();

        Assert.Equal(StartFailureReason.LibraryMissing, failure.Reason);
        Assert.Contains("error while loading shared libraries", failure.Message, StringComparison.Ordinal);
        Assert.Equal(127, failure.Exit?.ExitCode);
    }

    [Fact]
    public async Task Start_plugin_in_a_folder_too_deep_for_a_socket_says_so()
    {
        var options = FaultPluginProcess.Options("healthy") with { Runner = new LongSocketFolderRunner() };

        var result = await Host.PluginHost.StartAsync(options, TestContext.Current.CancellationToken);

        Assert.Equal(StartFailureReason.ExitedBeforeHandshake, result.Failure?.Reason);
        Assert.Contains("107 are possible", result.Failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_file_that_is_not_executable_gives_the_mode()
    {
        using var file = new ProgramFile(_ => { }, UnixFileMode.UserRead);

        var failure = await file.FailAsync();

        Assert.Equal(StartFailureReason.NotExecutable, failure.Reason);
        Assert.Contains("mode 0400", failure.Message, StringComparison.Ordinal);
    }
}

using PluginKit.Host.Connection;
using PluginKit.Host.Diagnosis;
using PluginKit.Host.Launching;
using PluginKit.Host.Streams;
using PluginKit.Protocol.Handshake;
using PluginKit.Protocol.Logging;

namespace PluginKit.Host.Starting;

/// <summary>One attempt to start a plugin. What it acquired is released unless the plugin became ready.</summary>
internal sealed class StartAttempt : IAsyncDisposable
{
    // A process that has ended may still have its line in the pipe.
    private static readonly TimeSpan LineAfterExit = TimeSpan.FromMilliseconds(200);

    private readonly PluginStartOptions _options;
    private readonly StderrTail _stderr = new();
    private readonly string _folder;
    private readonly string _mark;
    private readonly string _id;
    private readonly HostTls? _tls;
    private readonly HandshakeReceiver _receiver;
    private readonly TaskCompletionSource _stderrEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IPluginProcess? _process;
    private bool _ready;

    public StartAttempt(PluginStartOptions options)
    {
        _options = options;
        (_folder, _mark) = HostSession.Current.CreatePlugin();
        _id = $"{options.DisplayName}-{_mark[(_mark.IndexOf('.', StringComparison.Ordinal) + 1)..]}";
        _tls = options.MutualTls ? new HostTls(options.Time) : null;
        _receiver = new HandshakeReceiver(line => PluginLog.LaterOutput(_options.Logger, _id, line));
    }

    public async Task<PluginStartResult> RunAsync(CancellationToken cancellationToken)
    {
        if (Launch() is { } refused)
        {
            return PluginStartResult.Failed(refused);
        }

        var (line, failure) = await ReceiveLineAsync(_process!, cancellationToken);
        if (line is null)
        {
            return PluginStartResult.Failed(await WithEvidenceAsync(failure!, cancellationToken));
        }

        var address = new PluginAddress(line.Network, _process!.ToHostAddress(line.Network, line.Address));
        var connect = new ConnectAttempt(_options, _id, _process, address, line.AppVersion)
        {
            Tls = _tls?.Pin(line.Certificate),
            Folder = _folder,
            Stderr = _stderr,
            Release = Release,
        };
        (var client, failure) = await connect.RunAsync(cancellationToken);
        if (client is not null)
        {
            _ready = true;
            return PluginStartResult.Ready(client);
        }

        return PluginStartResult.Failed(await WithEvidenceAsync(failure!, cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        if (_ready)
        {
            return;
        }

        if (_process is not null)
        {
            _process.Kill();
            await Task.WhenAny(_process.Exited, Task.Delay(_options.ControlTimeout, _options.Time));
            _process.Dispose();
        }

        Release();
    }

    private PluginStartFailure? Launch()
    {
        var path = Path.GetFullPath(_options.Executable);
        if (ExecutableInspection.Check(path) is { } unusable)
        {
            return unusable;
        }

        var (pinned, mismatch) = PinnedExecutable.Open(path, _options.Sha256);
        if (pinned is null)
        {
            return mismatch;
        }

        using var open = pinned;
        var environment = LaunchEnvironment.Build(_options, _folder, _mark, _tls?.CertificatePem);
        try
        {
            _process = _options.Runner.Start(new PluginLaunch(pinned.LaunchPath, _options.Arguments, _options.WorkingDirectory, environment, _mark));
        }
        catch (PluginLaunchException e)
        {
            return ExecutableInspection.Explain(path, e.Message);
        }

        var forwarder = new LogForwarder(_options.Logger, _id, _options.LogLinesPerSecond, _options.Time);
        var stderr = new BoundedLineReader(HandshakeLine.MaxLength, (line, cut) =>
        {
            _stderr.Add(line);
            forwarder.Forward(line, cut);
        });
        StreamPump.Start(_process.StandardOutput, $"{_id} stdout", _receiver.Feed, _receiver.End);
        StreamPump.Start(_process.StandardError, $"{_id} stderr", bytes => stderr.Feed(bytes.Span), () =>
        {
            stderr.Complete();
            forwarder.Complete();
            _stderrEnded.TrySetResult();
        });
        return null;
    }

    private async Task<(HandshakeLine? Line, PluginStartFailure? Failure)> ReceiveLineAsync(
        IPluginProcess process, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(_options.StartTimeout, _options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var waited = Task.Delay(Timeout.InfiniteTimeSpan, _options.Time, either.Token);
        await Task.WhenAny(_receiver.First, process.Exited, waited);
        cancellationToken.ThrowIfCancellationRequested();
        if (!_receiver.First.IsCompleted && process.Exited.IsCompleted)
        {
#pragma warning disable NOCTX014 // Neither loses anything: the line's reader ends with its stream, and the delay is short.
            // What the process has written is on its way, also when the caller has just given up.
            await Task.WhenAny(_receiver.First, Task.Delay(LineAfterExit, _options.Time, CancellationToken.None));
#pragma warning restore NOCTX014
        }

        if (_receiver.First.IsCompleted)
        {
            return FirstLineJudgement.Judge(
                await _receiver.First, new HandshakeExpectation(_options.Versions, RequiresCertificate: _tls is not null, RequiresMultiplex: _options.Multiplex));
        }

        return (null, process.Exited.IsCompleted
            ? new PluginStartFailure(StartFailureReason.ExitedBeforeHandshake, FirstLineJudgement.ExitedMessage)
            : new PluginStartFailure(
                StartFailureReason.HandshakeTimeout,
                $"timeout while waiting for plugin to start: no handshake line within {_options.StartTimeout.TotalSeconds:0.###} s; "
                + "it must write the line to standard output and flush it"));
    }

    // The end of the process and its last words arrive a moment after the end of its standard output.
    private async Task<PluginStartFailure> WithEvidenceAsync(PluginStartFailure failure, CancellationToken cancellationToken)
    {
        var process = _process!;
        await Task.WhenAny(
            Task.WhenAll(process.Exited, _stderrEnded.Task), Task.Delay(LineAfterExit, _options.Time, cancellationToken));
        PluginExit? exit = process.Exited.IsCompletedSuccessfully ? await process.Exited : null;
        return failure with
        {
            Reason = LoaderComplaint.Reclassify(failure.Reason, exit, _stderr.Lines),
            Exit = exit,
            StandardError = _stderr.Lines,
            Message = FirstLineJudgement.Describe(failure.Message, exit, _stderr.Lines),
        };
    }

    private void Release()
    {
        _tls?.Dispose();
        HostSession.Remove(_folder);
    }
}

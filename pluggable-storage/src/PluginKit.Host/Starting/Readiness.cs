using System.Net.Sockets;
using Grpc.Core;
using Grpc.Health.V1;
using PluginKit.Host.Connection;
using PluginKit.Host.Launching;
using PluginKit.Protocol.Handshake;

namespace PluginKit.Host.Starting;

/// <summary>Waits until a plugin that wrote its line is connected and says SERVING.</summary>
internal sealed class Readiness(
    PluginStartOptions options, IPluginProcess process, PluginAddress address, PluginConnection connection, CallInvoker invoker)
{
    private static readonly TimeSpan RetryPeriod = TimeSpan.FromMilliseconds(20);

    public async Task<PluginStartFailure?> WaitAsync(CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.ReadyTimeout, options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var failure = await RepeatAsync(TryConnectAsync, either.Token) ?? await RepeatAsync(TryHealthAsync, either.Token);
        cancellationToken.ThrowIfCancellationRequested();
        return failure;
    }

    private async Task<PluginStartFailure?> RepeatAsync(
        Func<CancellationToken, Task<PluginStartFailure?>> attempt, CancellationToken cancellationToken)
    {
        PluginStartFailure? last = null;
        while (true)
        {
            var failure = await attempt(cancellationToken);
            if (failure is null)
            {
                return null;
            }

            if (process.Exited.IsCompleted)
            {
                return new(StartFailureReason.ExitedAfterHandshake, $"plugin exited right after its handshake line ({failure.Message})");
            }

            // An attempt that the end of the time cut short says less than the one before it.
            if (cancellationToken.IsCancellationRequested)
            {
                return last ?? failure;
            }

            last = failure;
            if (failure.Reason is StartFailureReason.WrongPeer or StartFailureReason.TlsFailed)
            {
                return failure;
            }

            await Task.WhenAny(process.Exited, Task.Delay(RetryPeriod, options.Time, cancellationToken));
        }
    }

    private async Task<PluginStartFailure?> TryConnectAsync(CancellationToken cancellationToken)
    {
        try
        {
            await connection.ProbeAsync(cancellationToken);
            return process.Exited.IsCompleted ? Failed("it ended") : null;
        }
        catch (SocketException e)
        {
            var hint = address.Network == PluginNetwork.Unix && !File.Exists(address.Address) ? "there is no such file" : e.Message;
            return Failed(hint);
        }
        catch (OperationCanceledException)
        {
            return Failed("it does not accept connections");
        }
        catch (UnauthorizedAccessException e)
        {
            return new(StartFailureReason.WrongPeer, e.Message);
        }

        PluginStartFailure Failed(string why) =>
            new(StartFailureReason.CannotConnect, $"cannot connect to the plugin at {address}, the address of its handshake line: {why}");
    }

    private async Task<PluginStartFailure?> TryHealthAsync(CancellationToken cancellationToken)
    {
        try
        {
            var deadline = options.Time.GetUtcNow().UtcDateTime + options.ControlTimeout;
            var response = await new Health.HealthClient(invoker).CheckAsync(
                new HealthCheckRequest { Service = "plugin" }, deadline: deadline, cancellationToken: cancellationToken);
            return response.Status == HealthCheckResponse.Types.ServingStatus.Serving
                ? null
                : new(StartFailureReason.NotServing, $"the plugin's health service says {response.Status}, expected SERVING");
        }
        catch (RpcException e) when (e.InnerException is { } inner && IsTls(inner))
        {
            return new(
                StartFailureReason.TlsFailed,
                $"the TLS handshake with the plugin failed: {Innermost(inner).Message}; both sides must speak AutoMTLS");
        }
        catch (RpcException e)
        {
            var hint = e.StatusCode == StatusCode.Unimplemented
                ? "it must serve grpc.health.v1.Health with the service name \"plugin\""
                : $"no answer ({e.StatusCode}: {e.Status.Detail})";
            return new(StartFailureReason.NotServing, $"the plugin did not say SERVING within {options.ReadyTimeout.TotalSeconds:0.###} s: {hint}");
        }
    }

    private static bool IsTls(Exception exception) =>
        exception is System.Security.Authentication.AuthenticationException || (exception.InnerException is { } inner && IsTls(inner));

    private static Exception Innermost(Exception exception) =>
        exception.InnerException is { } inner ? Innermost(inner) : exception;
}

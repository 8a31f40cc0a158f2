using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Storage.Contracts;

namespace Storage.Plugin;

/// <summary>Answers the health service, and logs why a store does not serve: the service itself has no place for a reason.</summary>
internal sealed partial class HealthReport(Lazy<IStorage> storage)
{
    private string _complaint = "";

    /// <value>Where the reasons go; set when the server is built.</value>
    public ILogger Logger { get; set; } = NullLogger.Instance;

    public async ValueTask<bool> AskAsync(CancellationToken cancellationToken)
    {
        var health = await storage.Value.HealthAsync(cancellationToken);
        var complaint = health.IsServing ? "" : health.Detail;
        // A reason is told once, not at every probe.
        if (Interlocked.Exchange(ref _complaint, complaint) != complaint)
        {
            if (health.IsServing)
            {
                ServesAgain(Logger);
            }
            else
            {
                DoesNotServe(Logger, complaint);
            }
        }

        return health.IsServing;
    }

    [LoggerMessage(1, LogLevel.Warning, "the store does not serve: {detail}")]
    private static partial void DoesNotServe(ILogger logger, string detail);

    [LoggerMessage(2, LogLevel.Information, "the store serves again")]
    private static partial void ServesAgain(ILogger logger);
}

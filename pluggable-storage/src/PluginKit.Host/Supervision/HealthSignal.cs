namespace PluginKit.Host.Supervision;

/// <summary>What is learned of a plugin's health between two probes.</summary>
public enum HealthSignal
{
    /// <summary>The plugin says by itself that it serves (grpc.health.v1 Watch).</summary>
    Serving,

    /// <summary>The plugin says by itself that it does not.</summary>
    NotServing,

    /// <summary>So many calls in a row got no answer from the transport as the policy allows.</summary>
    TransportErrors,
}

namespace PluginKit.Host.Supervision;

/// <summary>A change of state.</summary>
/// <param name="State">The new state.</param>
/// <param name="Reason">Why, in one line.</param>
public readonly record struct SupervisorTransition(SupervisorState State, string Reason);

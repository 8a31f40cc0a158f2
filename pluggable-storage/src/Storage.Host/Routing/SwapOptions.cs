namespace Storage.Host.Routing;

/// <summary>Sets what a swap may destroy.</summary>
/// <param name="Discard">Whether content that the new backend already holds is removed. False refuses such a swap.</param>
public sealed record SwapOptions(bool Discard = false);

namespace ThreeGens.Tests.Shared.Snapshots;

/// <summary>Says what happens to text that differs from its verified file.</summary>
internal enum SnapshotMode
{
    /// <summary>The test fails and a received file is written.</summary>
    Compare,

    /// <summary>The text becomes the verified file.</summary>
    Accept,

    /// <summary>Acceptance was asked for where it is not allowed: the test fails.</summary>
    Refused,
}

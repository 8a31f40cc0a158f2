namespace ThreeGens.Tests.Shared.Snapshots;

/// <summary>Reads the snapshot mode from the environment.</summary>
internal static class SnapshotModeReader
{
    extension(SnapshotMode)
    {
        public static SnapshotMode FromEnvironment() =>
            Read(Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS"), Environment.GetEnvironmentVariable("CI"));

        public static SnapshotMode Read(string? accept, string? ci) => (accept, ci) switch
        {
            ("1", "true") => SnapshotMode.Refused,
            ("1", _) => SnapshotMode.Accept,
            _ => SnapshotMode.Compare,
        };
    }
}

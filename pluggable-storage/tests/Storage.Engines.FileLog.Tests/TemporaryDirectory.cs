namespace Storage.Engines.FileLog.Tests;

/// <summary>A directory that goes away with the test.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("file-log-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

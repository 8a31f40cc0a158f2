using System.Runtime.CompilerServices;
using Noctx.Cli.Loading.Caching;

[assembly: AssemblyFixture(typeof(Noctx.Cli.Tests.TestEnvironment))]

namespace Noctx.Cli.Tests;

/// <summary>Keeps what runs leave for later runs out of the user's own folder, and deletes it in the end.</summary>
public sealed class TestEnvironment : IDisposable
{
    private static readonly DirectoryInfo Cache = Directory.CreateTempSubdirectory("noctx-test-cache-");

    [ModuleInitializer]
    internal static void UseOwnCache() => Environment.SetEnvironmentVariable(CacheFolder.Variable, Cache.FullName);

    /// <inheritdoc/>
    public void Dispose() => Cache.Delete(recursive: true);
}

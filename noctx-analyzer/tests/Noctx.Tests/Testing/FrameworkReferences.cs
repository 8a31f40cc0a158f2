using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Noctx.Tests.Testing;

/// <summary>Finds the framework's reference assemblies in the SDK that runs the tests, so that nothing is downloaded.</summary>
internal static class FrameworkReferences
{
    /// <summary>Gives the base class library's reference assemblies.</summary>
    public static ImmutableArray<MetadataReference> Core { get; } = Load("Microsoft.NETCore.App.Ref");

    /// <summary>Gives the base class library's and ASP.NET Core's reference assemblies.</summary>
    public static ImmutableArray<MetadataReference> Web { get; } = [.. Core, .. Load("Microsoft.AspNetCore.App.Ref")];

    /// <summary>Gives the same with xUnit, Moq and NSubstitute.</summary>
    public static ImmutableArray<MetadataReference> Mocks { get; } =
    [
        .. Web,
        .. new[] { "xunit.v3.*.dll", "Moq.dll", "NSubstitute.dll", "Castle.Core.dll" }
            .SelectMany(pattern => Directory.EnumerateFiles(AppContext.BaseDirectory, pattern)).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static ImmutableArray<MetadataReference> Load(string pack)
    {
        // <dotnet>/shared/Microsoft.NETCore.App/10.x/ is where the running core library is.
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var root = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "packs", pack));
        var newest = Directory.EnumerateDirectories(root).OrderBy(d => Version.TryParse(Path.GetFileName(d), out var v) ? v : new Version()).Last();
        var framework = Directory.EnumerateDirectories(Path.Combine(newest, "ref")).Single();
        return [.. Directory.EnumerateFiles(framework, "*.dll").Select(f => MetadataReference.CreateFromFile(f))];
    }
}

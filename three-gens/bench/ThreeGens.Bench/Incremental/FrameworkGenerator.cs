using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace ThreeGens.Bench.Incremental;

/// <summary>Loads the generator of System.Text.Json that the SDK compiles with, from its reference pack.</summary>
internal static class FrameworkGenerator
{
    private const string TypeName = "System.Text.Json.SourceGeneration.JsonSourceGenerator";

    /// <summary>Gives the generator.</summary>
    /// <exception cref="FileNotFoundException">No reference pack lies beside the run time in use.</exception>
    public static IIncrementalGenerator Load()
    {
        var packs = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../packs/Microsoft.NETCore.App.Ref"));
        var path = Directory.EnumerateFiles(packs, "System.Text.Json.SourceGeneration.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).LastOrDefault()
            ?? throw new FileNotFoundException($"The generator of System.Text.Json is not under {packs}; install the SDK's reference pack.");
        return (IIncrementalGenerator)Activator.CreateInstance(System.Reflection.Assembly.LoadFrom(path).GetType(TypeName, throwOnError: true)!)!;
    }
}

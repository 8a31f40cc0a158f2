using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Noctx.Bench;

/// <summary>Loads the analyzers that others make, from the SDK and from packages.</summary>
internal static class Peers
{
    /// <summary>Gives CA2016 of the SDK that is installed.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Ca2016() => [Load(Path.Combine(SdkFolder(), "Sdks", "Microsoft.NET.Sdk", "analyzers"), "CA2016")];

    /// <summary>Gives Meziantou's MA0040 with the rules that its analyzer reports besides.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Ma0040()
    {
        var package = typeof(Peers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "MeziantouAnalyzer").Value!;
        // The SDK would take the newest folder that the compiler understands.
        var newest = Directory.EnumerateDirectories(Path.Combine(package, "analyzers", "dotnet"), "roslyn*")
            .OrderBy(d => Version.Parse(Path.GetFileName(d)["roslyn".Length..]))
            .Last(d => Version.Parse(Path.GetFileName(d)["roslyn".Length..]) <= new Version(5, 9));
        return [Load(Path.Combine(newest, "cs"), "MA0040")];
    }

    private static string SdkFolder()
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        return Directory.EnumerateDirectories(Path.Combine(root, "sdk"), Environment.Version.Major + ".*").Order(StringComparer.Ordinal).Last();
    }

    private static DiagnosticAnalyzer Load(string folder, string rule)
    {
        var files = Directory.EnumerateFiles(folder, "*.dll").Where(f => !f.Contains("VisualBasic", StringComparison.Ordinal) && !f.Contains("CodeFix", StringComparison.Ordinal)).ToList();
        AppDomain.CurrentDomain.AssemblyResolve += (_, wanted) =>
            files.Find(f => Path.GetFileNameWithoutExtension(f) == new AssemblyName(wanted.Name).Name) is { } file ? Assembly.LoadFrom(file) : null;
        return files.Select(Assembly.LoadFrom).SelectMany(TypesOf)
            .Where(t => !t.IsAbstract && t.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is { } a && a.Languages.Contains(LanguageNames.CSharp))
            .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)
            .FirstOrDefault(a => a.SupportedDiagnostics.Any(d => d.Id == rule))
            ?? throw new InvalidOperationException($"There is no analyzer for {rule} in '{folder}'.");
    }

    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
    }
}

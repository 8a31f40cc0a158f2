using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ThreeGens.Tests.Shared.Kit;

/// <summary>Runs the analyzers that come with the SDK, every rule as a warning: what <c>AnalysisMode=All</c> does to a consumer.</summary>
internal static class SdkAnalyzers
{
    private static readonly string[] Files = ["Microsoft.CodeAnalysis.NetAnalyzers.dll", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll"];

    /// <summary>Gives the findings that lie in generated files.</summary>
    public static async Task<string[]> FindInGeneratedAsync(Compilation compilation)
    {
        var analyzers = Load();
        var all = analyzers.SelectMany(a => a.SupportedDiagnostics).Select(d => d.Id).Distinct(StringComparer.Ordinal);
        var options = (CSharpCompilationOptions)compilation.Options;
        var strict = compilation.WithOptions(options.WithSpecificDiagnosticOptions(all.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Warn))));
        var found = await strict.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(found);
        return [.. found.Where(d => d.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true).Select(d => d.ToString())];
    }

    private static ImmutableArray<DiagnosticAnalyzer> Load()
    {
        var sdks = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../sdk"));
        var folder = Directory.EnumerateDirectories(sdks, "10.*").Order(StringComparer.Ordinal).Last() + "/Sdks/Microsoft.NET.Sdk/analyzers/";
        return
        [
            .. from file in Files
               from type in TypesOf(Assembly.LoadFrom(folder + file))
               where !type.IsAbstract && type.IsDefined(typeof(DiagnosticAnalyzerAttribute))
               where type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()!.Languages.Contains(LanguageNames.CSharp)
               select (DiagnosticAnalyzer)Activator.CreateInstance(type)!,
        ];
    }

    // The assemblies also hold code fixes, whose base types are not here.
    private static Type[] TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return [.. exception.Types.OfType<Type>()];
        }
    }
}

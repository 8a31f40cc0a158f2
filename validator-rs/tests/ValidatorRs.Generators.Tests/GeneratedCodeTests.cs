using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ValidatorRs.Generators.Tests.Kit;

namespace ValidatorRs.Generators.Tests;

/// <summary>Compiles generated plans as consumers do, and runs them.</summary>
public sealed class GeneratedCodeTests
{
    private const string Models = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using ValidatorRs;

        [assembly: CLSCompliant(false)]
        [assembly: System.Runtime.InteropServices.ComVisible(false)]
        [assembly: GenerateValidator(typeof(Names.Page<Names.Line>))]

        namespace Names
        {
            [GenerateValidator]
            internal class @class
            {
                [Rules("required")] public string @event { get; set; } = "";
                [Obsolete("old")] [Rules("min=1")] public int Old { get; set; }
                [Rules("max=3")] private int Hidden => 4;
                public static int Shared { get; set; }
                public int this[int index] => index;
                public List<List<Line>> Rows { get; } = new List<List<Line>>();
                public ImmutableArray<Line>? Fixed { get; set; }
                public Dictionary<Point, Line[]> Map { get; } = new Dictionary<Point, Line[]>();
                public (Line, int) Pair { get; set; }
                public dynamic Any { get; set; } = 1;
                public @class[,] Grid { get; set; } = new @class[0, 0];
                public Nested.Inner Deep { get; set; } = new Nested.Inner();
            }

            internal class Line { [Rules("min=1")] public int Count { get; set; } }
            internal struct Point { [Rules("max=3")] public int X { get; set; } [Rules("max=1")] private int _y; public Point(int y) { X = 0; _y = y; } public int Y => _y; }
            internal class Page<T> where T : class { public List<T> Items { get; } = new List<T>(); [Rules("max=2")] public int Number { get; set; } }
            internal static class Nested { internal sealed class Inner { [Rules("required")] public Guid Id { get; set; } } }
        }
        """;

    [Theory]
    [InlineData(LanguageVersion.CSharp13, NullableContextOptions.Enable)]
    [InlineData(LanguageVersion.CSharp13, NullableContextOptions.Disable)]
    [InlineData(LanguageVersion.CSharp14, NullableContextOptions.Enable)]
    [InlineData(LanguageVersion.CSharp14, NullableContextOptions.Disable)]
    public void Plans_compile_without_a_warning(LanguageVersion language, NullableContextOptions nullable) =>
        GeneratorRun.Of(Models, language, nullable).CompilesClean();

    [Fact]
    public async Task Plans_have_no_finding_of_any_rule_of_the_SDK()
    {
        var run = GeneratorRun.Of(Models).CompilesClean();
        var analyzers = Analyzers();
        var all = analyzers.SelectMany(a => a.SupportedDiagnostics).Select(d => d.Id).Distinct().ToDictionary(id => id, _ => ReportDiagnostic.Warn);
        var strict = run.Output.WithOptions(run.Output.Options.WithSpecificDiagnosticOptions(all));

        var found = await strict.WithAnalyzers([.. analyzers]).GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Contains(found, d => d.Location.SourceTree?.FilePath == "File0.cs");
        Assert.Empty(found.Where(d => d.Severity >= DiagnosticSeverity.Warning && d.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true).Select(d => d.ToString()));
    }

    [Fact]
    public void Plan_of_a_loaded_assembly_is_run()
    {
        var type = GeneratorRun.Of(Models).Load().GetType("Names.class")!;
        var value = Activator.CreateInstance(type)!;
        System.Runtime.CompilerServices.RuntimeHelpers.RunModuleConstructor(type.Module.ModuleHandle);
        var options = new ValidatorOptions { UseGenerated = true };

        var paths = new ReflectiveValidator(options).Validate(value).Violations.Select(v => $"{v.Path} {v.Rule}");

        Assert.Equal(["event required", "Old min", "Hidden max", "Deep.Id required"], paths);
        Assert.NotNull(new Plans.PlanSet(options, Vocabulary.RuleVocabulary.Of(options)).Get(type).Generated);
    }

    private static DiagnosticAnalyzer[] Analyzers()
    {
        var folder = typeof(GeneratedCodeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "NetAnalyzers").Value!;
        return
        [
            .. from file in Directory.EnumerateFiles(folder, "*.NetAnalyzers.dll")
               where !file.Contains("VisualBasic", StringComparison.Ordinal)
               from type in TypesOf(Assembly.LoadFrom(file))
               where !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && type.IsDefined(typeof(DiagnosticAnalyzerAttribute))
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

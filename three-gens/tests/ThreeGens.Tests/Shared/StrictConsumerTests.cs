using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ThreeGens.Generators.Json;
using ThreeGens.Generators.Mocks;
using ThreeGens.Generators.ToString;
using ThreeGens.Tests.Shared.Kit;

namespace ThreeGens.Tests.Shared;

/// <summary>Compiles generated code as a project with AnalysisMode=All and warnings as errors does: every rule of the SDK and of the compiler on.</summary>
public sealed class StrictConsumerTests
{
    private const string Texts = """
        [assembly: System.CLSCompliant(false)]
        [assembly: ThreeGens.GenerateToStringFor(typeof(System.DayOfWeek))]
        [ThreeGens.GenerateToString(JsonConverter = true)] internal enum Color { Red, Green, Crimson = Red }
        [System.Flags, ThreeGens.GenerateToString(Text = ThreeGens.EnumTextSource.EnumMember)] internal enum Rights : byte { None, Read, Write, Both = 3 }
        internal static class Outer { [ThreeGens.GenerateToString] internal enum Sparse : long { A = -5, B = 1000, C = long.MaxValue } }
        [ThreeGens.GenerateToString] internal partial class Node { public string? Name { get; set; } public Node? Next { get; set; } public System.Collections.Generic.List<Node> All { get; } = []; [ThreeGens.Sensitive] public string? Pin { get; set; } }
        [ThreeGens.GenerateToString] internal sealed partial class Leaf<T> : Node { public T? Value { get; set; } public (int, Color)? Pair { get; set; } public System.Collections.Generic.Dictionary<string, int[]>? Map { get; init; } }
        [ThreeGens.GenerateToString] internal readonly partial record struct Point(double X, System.DateTime At, Rights Rights);
        """;

    private const string Codecs = """
        using System.Text.Json.Serialization;
        [assembly: System.CLSCompliant(false)]
        [assembly: ThreeGens.GenerateJson(typeof(Page<Order>))]
        [ThreeGens.GenerateJson(NamingPolicy = JsonKnownNamingPolicy.CamelCase, EnumsAsStrings = true, CaseInsensitive = true, RespectNullable = true, RefuseDuplicates = true)]
        internal sealed record Order(int Id, string? Note, Rights Rights, System.Collections.Generic.IReadOnlyList<Order>? Parts) { public required string Name { get; init; } [JsonInclude] internal int Hidden { get; private set; } }
        internal sealed class Page<T> { public T? First { get; set; } public System.Collections.Generic.Dictionary<System.Guid, T[]>? All { get; init; } public (int, string?) Pair { get; set; } [JsonExtensionData] public System.Collections.Generic.IDictionary<string, object>? More { get; set; } }
        [System.Flags] internal enum Rights : byte { None, Read, Write, Both = 3 }
        [JsonDerivedType(typeof(Cat), "cat")] [JsonDerivedType(typeof(Dog), 2)] [ThreeGens.GenerateJson] internal abstract class Animal { public virtual int Age { get; set; } }
        internal sealed class Cat : Animal { public new string? Age { get; set; } [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public double? Weight { get; set; } }
        internal sealed class Dog : Animal { [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)] public override int Age { get; set; } }
        [ThreeGens.GenerateJson] internal struct Told : IJsonOnSerializing, IJsonOnDeserialized { public Told() { } public int A { get; set; } = 3; public required System.DateTime? At { get; set; } public readonly void OnSerializing() { } public void OnDeserialized() => A = 1; }
        """;

    private const string Mocks = """
        [assembly: ThreeGens.GenerateMock(typeof(IStore))]
        [assembly: ThreeGens.GenerateMock(typeof(IStore), typeof(System.IDisposable))]
        [assembly: ThreeGens.GenerateMock(typeof(Service))]
        [assembly: ThreeGens.GenerateMock(typeof(System.Func<string, int>))]
        [assembly: ThreeGens.GenerateMock(typeof(IOpen<>))]
        [assembly: ThreeGens.GenerateMock(typeof(System.IO.Stream))]
        [assembly: ThreeGens.GenerateMock(typeof(System.Data.IDbCommand))]
        internal interface IStore
        {
            event System.EventHandler<string>? Changed;
            int this[string key] { get; set; }
            string Name { get; set; }
            bool TryGet(string key, out int value);
            System.Threading.Tasks.Task<string> LoadAsync(string key, System.Threading.CancellationToken cancellationToken = default);
            T Read<T>(in T key, ref int x) where T : notnull;
            int Sum(System.ReadOnlySpan<int> values);
            int Twice(int value) => value * 2;
        }
        internal interface IOpen<T> { T? Get(T key); int Half(int value) => value / 2; }
        internal interface IShape { static abstract int Sides { get; } int Area(); }
        [ThreeGens.GenerateMock] internal sealed partial class ShapeMock : IShape;
        internal abstract class Service { protected Service(string name) => _ = name; protected abstract int Run(params int[] values); public virtual int Size { get; protected set; } protected virtual void Dispose(bool disposing) { } }
        """;

    [Fact]
    public async Task Generated_texts_have_no_warning() => Assert.Empty(await WarningsAsync(GeneratorRun.Of<EnumGenerator>(Texts), GeneratorRun.Of<ObjectGenerator>(Texts)));

    [Fact]
    public async Task Generated_codecs_have_no_warning() => Assert.Empty(await WarningsAsync(GeneratorRun.Of<JsonGenerator>(Codecs)));

    [Fact]
    public async Task Generated_mocks_have_no_warning() => Assert.Empty(await WarningsAsync(GeneratorRun.Of<MockGenerator>(Mocks)));

    [Fact]
    public async Task Rules_are_on_for_code_of_a_user() =>
        Assert.NotEmpty(await FindAsync(TestCompilation.Of(["public class A { public int f; public static A operator +(A a, A b) => a; }"])));

    private static async Task<IEnumerable<string>> WarningsAsync(params GeneratorRun[] runs)
    {
        var trees = runs.SelectMany(r => r.Result.GeneratedSources).Select(s => s.SyntaxTree).ToArray();
        var compilation = (CSharpCompilation)runs[0].Output.RemoveSyntaxTrees(runs[0].Result.GeneratedSources.Select(s => s.SyntaxTree));
        var found = await FindAsync(compilation.AddSyntaxTrees(trees));
        return found.Where(d => trees.Contains(d.Location.SourceTree)).Select(d => d.ToString());
    }

    private static async Task<IReadOnlyList<Diagnostic>> FindAsync(CSharpCompilation compilation)
    {
        var analyzers = Analyzers();
        var all = analyzers.SelectMany(a => a.SupportedDiagnostics).Select(d => d.Id).Distinct().ToDictionary(id => id, _ => ReportDiagnostic.Warn);
        var strict = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(all).WithWarningLevel(9999));
        var found = await strict.WithAnalyzers([.. analyzers]).GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Where(d => d.Severity >= DiagnosticSeverity.Warning && !d.IsSuppressed)];
    }

    private static DiagnosticAnalyzer[] Analyzers()
    {
        var folder = typeof(StrictConsumerTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "NetAnalyzers").Value!;
        return [.. Directory.EnumerateFiles(folder, "*.NetAnalyzers.dll")
            .Where(f => !f.Contains("VisualBasic", StringComparison.Ordinal))
            .Select(Assembly.LoadFrom)
            .SelectMany(a => LoadableTypes(a))
            .Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(DiagnosticAnalyzer)) && t.IsDefined(typeof(DiagnosticAnalyzerAttribute)))
            .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)];
    }

    // Code fixes in the same assemblies want a part of the compiler that a test has no use for.
    private static IEnumerable<Type> LoadableTypes(Assembly assembly)
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

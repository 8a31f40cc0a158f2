using Microsoft.CodeAnalysis;

namespace ThreeGens.Tests.Json;

/// <summary>Holds declarations of odd shapes whose codecs must compile without a warning.</summary>
internal static class CompileCorpus
{
    /// <summary>Gives the source, with annotations taken out where the consumer has none.</summary>
    public static string Source(NullableContextOptions nullable) =>
        nullable == NullableContextOptions.Disable ? Text.Replace("?", "", StringComparison.Ordinal).Replace(" = default!;", "", StringComparison.Ordinal) : Text;

    private const string Text = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Text.Json.Serialization;
        using ThreeGens;

        [assembly: GenerateJson(typeof(Odd.Page<Odd.Item>))]
        [assembly: GenerateJson(typeof(Odd.Page<string>))]
        [assembly: GenerateJson(typeof(Odd.Item[]))]
        [assembly: GenerateJson(typeof(List<Odd.Item>))]
        [assembly: GenerateJson(typeof(Dictionary<string, int[]>))]

        [GenerateJson] internal class InGlobalNamespace { public int X { get; set; } }

        namespace Odd.@class
        {
            [GenerateJson] public sealed class @event { public int @int { get; set; } public string @namespace { get; init; } = ""; }
        }

        namespace Odd
        {
            [GenerateJson] public sealed class Value { public Value? Inner { get; set; } }
            [GenerateJson] public sealed class Item { public string Name { get; set; } = ""; public int Count { get; set; } }
            [GenerateJson] public sealed class Empty { }
            [GenerateJson] public sealed class GetOnly { public int A => 1; public List<int> B { get; } = new(); }
            [GenerateJson] public struct Mutable { public int A { get; set; } public string? B { get; set; } }
            [GenerateJson] public readonly record struct Fixed(int A, string? B);
            [GenerateJson] public record Base(int A) { public int B { get; init; } = 3; }
            [GenerateJson] public sealed record Derived(int A, string? C) : Base(A);
            [GenerateJson] public sealed class Needs { public required string A { get; init; } public required int B { get; set; } public string C { get; init; } = "c"; }
            [GenerateJson] public sealed class WithConstructor { public WithConstructor(int a, string? b = "x", DayOfWeek d = DayOfWeek.Friday, double e = 1.5) { A = a; B = b; D = d; E = e; } public int A { get; } public string? B { get; } public DayOfWeek D { get; } public double E { get; } public int Extra { get; set; } }
            public class Page<T> { public required T[] Items { get; init; } public T? First { get; set; } = default!; public int Total { get; init; } }
            [GenerateJson] public sealed class Outer { public sealed class Inner { public Outer? Up { get; set; } } public Inner? Down { get; set; } }
            [GenerateJson(EnumsAsStrings = true)] public enum Colour { Red, Green, Blue = 7, Azure = 7 }
            [GenerateJson(EnumsAsStrings = true)] public sealed class Enums { public Colour A { get; set; } public Colour? B { get; set; } public Dictionary<Colour, int> C { get; set; } = new(); public DayOfWeek D { get; set; } }
            [GenerateJson(IncludeFields = true)] public struct Fields { public int A; public readonly int B; public (int X, string? Y) Pair; }
            [GenerateJson] public sealed class Included { [JsonInclude] private int _a; [JsonInclude] internal string? B { get; private set; } public int A() => _a; public void Set() { _a = 1; B = ""; } }
            [GenerateJson(RefuseDuplicates = true, CaseInsensitive = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullable = true)] public sealed class Strict { public string A { get; set; } = ""; public List<string> B { get; set; } = new(); }
            [GenerateJson(IgnoreCondition = JsonIgnoreCondition.WhenWritingNull)] public sealed class Sparse { public string? A { get; set; } public int? B { get; set; } public int C { get; set; } public string? D { get; set; } }
            [GenerateJson(IgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)] public sealed class Defaults { public string? A { get; set; } public int? B { get; set; } public DateTime C { get; set; } public ImmutableArray<int> D { get; set; } }
            [GenerateJson(NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowNamedFloatingPointLiterals)] public sealed class Loose { public int A { get; set; } public double? B { get; set; } public List<float> C { get; set; } = new(); public decimal D { get; set; } }
            [GenerateJson] [JsonDerivedType(typeof(Circle), "circle")] [JsonDerivedType(typeof(Square), 2)] public abstract class Shape { public string? Name { get; set; } }
            public sealed class Circle : Shape { public double Radius { get; set; } }
            [GenerateJson] public sealed class Square : Shape { public required double Side { get; init; } }
            [GenerateJson] [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor)] [JsonDerivedType(typeof(Animal), "animal")] [JsonDerivedType(typeof(Dog), "dog")] public class Animal { public int Legs { get; set; } }
            public class Dog : Animal { public string? Bark { get; set; } }
            [GenerateJson] public interface IThing { int Id { get; } string? Name { get; set; } }
            [GenerateJson] public sealed class Extra { public int A { get; set; } [JsonExtensionData] public Dictionary<string, System.Text.Json.JsonElement>? Rest { get; set; } }
            [GenerateJson] public sealed class ExtraObjects { [JsonExtensionData] public IDictionary<string, object>? Rest { get; set; } public int A { get; set; } }
            [GenerateJson] public sealed class Anything { public object? A { get; set; } public Action? B { get; set; } public int[,]? C { get; set; } public System.Text.Json.JsonElement D { get; set; } public System.Text.Json.Nodes.JsonNode? E { get; set; } }
            [GenerateJson] public sealed class Collections
            {
                public int[]? A { get; set; } public List<string?> B { get; set; } = new(); public IReadOnlyList<int?>? C { get; set; } public HashSet<Guid>? D { get; set; }
                public ImmutableArray<int> E { get; set; } public ImmutableList<string>? F { get; set; } public ImmutableDictionary<string, int>? G { get; set; }
                public SortedDictionary<int, string>? H { get; set; } public Queue<int>? I { get; set; } public Stack<int>? J { get; set; } public LinkedList<int>? K { get; set; }
                public IDictionary<Guid, List<int>>? L { get; set; } public IEnumerable<DateTime>? M { get; set; } public ISet<long>? N { get; set; } public int[][]? O { get; set; }
                public byte[]? P { get; set; } public KeyValuePair<string, int> Q { get; set; } public Tuple<int, string>? R { get; set; } public (int, string?, double?) S { get; set; }
                public ReadOnlyMemory<byte> T { get; set; } public System.Collections.Concurrent.ConcurrentDictionary<string, bool>? U { get; set; } public List<List<Item>>? V { get; set; }
                public Dictionary<DayOfWeek, int>? W { get; set; } public Dictionary<bool, int>? X { get; set; } public System.Collections.ObjectModel.Collection<Item?>? Y { get; set; } public IReadOnlyDictionary<int, int?>? Z { get; set; }
            }
            [GenerateJson] public sealed class Callbacks : IJsonOnDeserialized, IJsonOnSerializing { public int A { get; set; } public void OnDeserialized() { } public void OnSerializing() { } }
        }
        """;
}

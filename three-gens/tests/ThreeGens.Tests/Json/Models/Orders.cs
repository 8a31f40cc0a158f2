using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ThreeGens.Tests.Json.Models;

[GenerateJson]
public sealed record Order(int Id, Customer Buyer, List<Line> Lines, Dictionary<string, string> Tags, DateTimeOffset Placed, Status Status, Guid Key, decimal Total, string? Note);

public sealed record Customer(string Name, string Mail, Address? Home);

public sealed record Address(string Street, string City, string Zip);

public sealed class Line
{
    public string Sku { get; set; } = "";

    public int Count { get; set; }

    public decimal Price { get; set; }

    public double? Discount { get; set; }
}

public enum Status
{
    Open,
    Paid = 2,
    Shipped,
}

[GenerateJson]
public sealed class Containers
{
    public int[]? Array { get; set; }

    public List<string?>? List { get; set; }

    public IReadOnlyList<int?>? ReadOnlyList { get; set; }

    public IEnumerable<DateTime>? Sequence { get; set; }

    public HashSet<Guid>? Set { get; set; }

    public ISet<long>? SetInterface { get; set; }

    public SortedSet<string>? Sorted { get; set; }

    public ImmutableArray<int> ImmutableArray { get; set; } = [];

    public ImmutableList<string>? ImmutableList { get; set; }

    public ImmutableHashSet<int>? ImmutableSet { get; set; }

    public ImmutableDictionary<string, int>? ImmutableMap { get; set; }

    public Queue<int>? Queue { get; set; }

    public Stack<int>? Stack { get; set; }

    public LinkedList<int>? Linked { get; set; }

    public int[][]? Jagged { get; set; }

    public Dictionary<string, List<Line>>? ByName { get; set; }

    public Dictionary<int, string>? ByNumber { get; set; }

    public Dictionary<Guid, bool>? ById { get; set; }

    public Dictionary<DayOfWeek, int>? ByDay { get; set; }

    public Dictionary<bool, int>? ByFlag { get; set; }

    public Dictionary<DateTime, int>? ByInstant { get; set; }

    public Dictionary<char, int>? ByLetter { get; set; }

    public Dictionary<double, int>? ByDouble { get; set; }

    public SortedDictionary<string, int?>? SortedMap { get; set; }

#pragma warning disable TJSON002 // The dictionary of objects is only ever null or empty here.
    public IReadOnlyDictionary<string, object>? Empty { get; set; }
#pragma warning restore TJSON002

    public KeyValuePair<string, int> Pair { get; set; }

    public Tuple<int, string>? Tuple { get; set; }

    public JsonElement Element { get; set; }

    public JsonNode? Node { get; set; }
}

[GenerateJson]
public sealed class Node
{
    public string Name { get; set; } = "";

    public Node? Next { get; set; }

    public List<Node>? Children { get; set; }
}

[GenerateJson]
public sealed class Init
{
    public required string Name { get; init; }

    public required int Count { get; init; }

    public string Kept { get; init; } = "kept";

    public int[] Numbers { get; init; } = [1, 2];

    [JsonRequired]
    public int Also { get; set; }
}

[GenerateJson]
public sealed class Constructed(int a, string? b = "default", DayOfWeek day = DayOfWeek.Friday, double ratio = 1.5)
{
    public int A { get; } = a;

    public string? B { get; } = b;

    public DayOfWeek Day { get; } = day;

    public double Ratio { get; } = ratio;

    public int Extra { get; set; } = 7;

    public string Late { get; init; } = "late";
}

public class Paged<T>
{
    public required IReadOnlyList<T> Items { get; init; }

    public T? First { get; init; }

    public int Total { get; init; } = -1;
}

[GenerateJson]
public readonly record struct Point(int X, int Y);

[GenerateJson]
public readonly struct Fixed(int a, string b)
{
    public int A { get; } = a;

    public string B { get; } = b;
}

public class BaseThing
{
    public int InBase { get; set; }

    public virtual string Overridden { get; set; } = "";

    [JsonPropertyOrder(-1)]
    public int FirstOfAll { get; set; }
}

[GenerateJson]
public sealed class DerivedThing : BaseThing
{
    public int InDerived { get; set; }

    public override string Overridden { get; set; } = "";

    [JsonPropertyName("odd \"name\" é+")]
    public int Named { get; set; }

    [JsonIgnore]
    public Action? Ignored { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int SometimesThere { get; set; }

    public int GetOnly => 42;

    [JsonInclude]
    internal int Hidden { get; private set; } = 5;
}

[GenerateJson(IgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
public sealed class Sparse
{
    public string? FirstName { get; set; }

    public int? HTTPPort { get; set; }

    public string? URLPath2Go { get; set; }

    public List<int>? Values { get; set; }
}

using System.Collections.Immutable;
using System.Globalization;

namespace ThreeGens.Tests.ToString;

#pragma warning disable CA1051 // public fields are a shape under test
#pragma warning disable CA1711 // names that end like framework types are a shape under test
#pragma warning disable CA1002 // List<T> members are a shape under test
#pragma warning disable CA1819 // array properties are a shape under test
#pragma warning disable CA2227 // settable collections are a shape under test
#pragma warning disable CA1024 // methods beside properties are a shape under test

[GenerateToString]
public sealed partial class Order
{
    public int Id { get; set; } = 7;

    public string? Customer { get; set; } = "Ann";

    public DateTime At { get; set; } = new(2025, 3, 1, 12, 30, 0, DateTimeKind.Utc);

    public DateOnly? Due { get; set; } = new DateOnly(2025, 4, 1);

    public decimal Total { get; set; } = 12.50m;

    public List<int>? Lines { get; set; } = [1, 2, 3];

    public Access Access { get; set; } = Access.Read | Access.Exec;

    public DayOfWeek Day { get; set; } = DayOfWeek.Monday;
}

[GenerateToString]
public sealed partial record Nothing;

[GenerateToString]
public partial record struct Point(double X, double Y);

[GenerateToString]
public readonly partial struct Pair<TFirst, TSecond>
{
    public TFirst First { get; init; }

    public TSecond Second { get; init; }
}

[GenerateToString]
public partial record Animal(string Name)
{
    public virtual string Sound => "?";
}

[GenerateToString]
public sealed partial record Dog(string Name, int Age) : Animal(Name)
{
    public override string Sound => "woof";
}

[GenerateToString]
public sealed partial class Account
{
    public string User { get; init; } = "ann";

    [Sensitive]
    public string Password => throw new InvalidOperationException("the getter of sensitive data was called");

    [PrivateData]
    public string Card => throw new InvalidOperationException("the getter of classified data was called");

    [ToStringMember(Ignore = true)]
    public string Ignored => "no";

    [ToStringMember(Name = "secretCount", Format = "X4")]
    private int Count { get; } = 255;

    public Token Token { get; init; } = new();
}

[GenerateToString]
public sealed partial record Login(string User, [Sensitive] string Password);

[Sensitive]
public sealed class Token
{
    public override string ToString() => "token";
}

public sealed class PrivateDataAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute;

[GenerateToString]
public partial class Node
{
    public string Name { get; set; } = "";

    public Node? Next { get; set; }

    public List<Node> Others { get; } = [];
}

[GenerateToString(MaxItems = 2)]
public sealed partial class Bag
{
    public int[] Many { get; init; } = [1, 2, 3, 4];

    public int[]? None { get; init; }

    public ImmutableArray<string> Missing { get; init; }

    public Dictionary<string, List<double>> Map { get; init; } = new() { ["a"] = [1.5, 2], ["b"] = [] };

    public (int Left, string Right) Tuple { get; init; } = (1, "x");

    [ToStringMember(MaxItems = 5)]
    public IReadOnlyList<char> Letters { get; init; } = ['a', 'b', 'c'];

    public object? Anything { get; init; } = new object[] { 1, "two", 3.5, null! };

    public int[][] Jagged { get; init; } = [[1], [], [2, 3, 4]];

    public Uri Address { get; init; } = new("http://localhost/");

    public bool @event = true;
}

public static partial class Container<T>
{
    [GenerateToString]
    public sealed partial class Item
    {
        public T? Value { get; init; }

        public override bool Equals(object? obj) => obj is Item;

        public override int GetHashCode() => 0;
    }
}

internal static class Cultures
{
    public static CultureInfo Swedish { get; } = CultureInfo.GetCultureInfo("sv-SE");
}

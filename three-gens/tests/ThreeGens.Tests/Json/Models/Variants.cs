using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThreeGens.Tests.Json.Models;

[GenerateJson]
[JsonDerivedType(typeof(Circle), "circle")]
[JsonDerivedType(typeof(Square), 2)]
[JsonDerivedType(typeof(Nameless))]
public abstract class Shape
{
    public string? Name { get; set; }
}

public sealed class Circle : Shape
{
    public double Radius { get; set; }
}

public sealed class Square : Shape
{
    public required int Side { get; init; }
}

public sealed class Nameless : Shape
{
    public int X { get; set; }
}

[GenerateJson]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor)]
[JsonDerivedType(typeof(Animal), "animal")]
[JsonDerivedType(typeof(Dog), "dog")]
public class Animal
{
    public int Legs { get; set; }
}

public class Dog : Animal
{
    public string? Bark { get; set; }
}

public sealed class Puppy : Dog
{
    public int Weeks { get; set; }
}

[GenerateJson]
public sealed record Zoo(List<Animal> Animals, Shape? Cage);

[Flags]
public enum Rights
{
    None = 0,
    Read = 1,
    Write = 2,
    All = 3,
    Execute = 4,
}

public enum Colour
{
    Red,

    [JsonStringEnumMemberName("dark green")]
    Green,
    Blue = 7,
}

[GenerateJson(EnumsAsStrings = true)]
public sealed class Enums
{
    public Colour Colour { get; set; }

    public Colour? Maybe { get; set; }

    public Rights Rights { get; set; }

    public List<Colour>? List { get; set; }

    public Dictionary<Colour, int>? Map { get; set; }
}

[GenerateJson]
public sealed class MixedColours
{
    [JsonConverter(typeof(JsonStringEnumConverter<Colour>))]
    public Colour ByName { get; set; }

    public Colour ByNumber { get; set; }
}

[GenerateJson]
public sealed class WithRest
{
    public int Known { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Rest { get; set; }
}

[GenerateJson(NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowNamedFloatingPointLiterals)]
public sealed class Loose
{
    public int Whole { get; set; }

    public double Ratio { get; set; }

    public float? Maybe { get; set; }

    public List<decimal>? Money { get; set; }
}

[GenerateJson(UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RefuseDuplicates = true, RespectNullable = true, CaseInsensitive = true, MaxDepth = 4)]
public sealed class Strict
{
    public string Name { get; set; } = "";

    public Strict? Inner { get; set; }
}

public sealed class UpperConverter : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!.ToLowerInvariant();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToUpperInvariant());
}

[GenerateJson]
public sealed class Converted
{
    public int Before { get; set; }

    [JsonConverter(typeof(UpperConverter))]
    public string? Shout { get; set; }

    public int After { get; set; }
}

[GenerateJson]
public sealed class Told : IJsonOnDeserialized, IJsonOnSerializing
{
    public int Value { get; set; }

    [JsonIgnore]
    public List<string> Calls { get; } = [];

    public void OnDeserialized() => Calls.Add("deserialized");

    public void OnSerializing() => Calls.Add("serializing");
}

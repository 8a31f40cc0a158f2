using System.Text.Json.Serialization;

#pragma warning disable TJSON002 // Some of these types hold what has no JSON form: that is what the tests are about.
#pragma warning disable TJSON003 // Some cannot be read, for the same reason.
namespace ThreeGens.Tests.Json.Models;

[GenerateJson]
public struct Started
{
    public Started() => Y = 7;

    public int X { get; set; } = 3;

    public int Y { get; set; }

    public required int Z { get; set; }
}

[GenerateJson]
public struct ToldStruct : IJsonOnSerializing, IJsonOnDeserialized
{
    public int A { get; set; }

    public int B { get; set; }

    public void OnSerializing() => B = 77;

    public void OnDeserialized() => A = 99;
}

public class Hiding
{
    public int A { get; set; } = 1;

    public int Kept { get; set; } = 5;

    [JsonPropertyName("q")]
    public virtual int Q { get; set; }

    [JsonIgnore]
    public virtual int Left { get; set; } = 6;

    [JsonInclude]
    public int Guarded { get; private set; } = 8;
}

[GenerateJson]
public class Hidden : Hiding
{
    public new string A { get; set; } = "a";

    [JsonIgnore]
    public new int Kept { get; set; }

    public override int Q { get; set; }

    public override int Left { get; set; }

    [JsonInclude, JsonPropertyName("own")]
    public new string Guarded { get; private set; } = "g";
}

[JsonConverter(typeof(JsonStringEnumConverter<Parts>))]
[Flags]
public enum Parts : sbyte
{
    B = 2,
    A = 1,
    [JsonStringEnumMemberName("á+c")]
    AC = 5,
    C = 4,
    Low = -128,
}

[GenerateJson]
public class PartsBox
{
    public Parts One { get; set; }

    public Dictionary<Parts, int>? Keys { get; set; }
}

[GenerateJson]
public class OddKeys
{
    public Dictionary<bool, int>? Flags { get; set; }

    public Dictionary<Parts, int>? Texts { get; set; }

    public Dictionary<Uri, int>? Uris { get; set; }

    public Dictionary<Version, int>? Versions { get; set; }

    public Dictionary<decimal, int>? Decimals { get; set; }

    public Dictionary<Int128, int>? Large { get; set; }

    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public Half Small { get; set; }
}

[GenerateJson]
public class Holder
{
    public object? Any { get; set; }

    public int A { get; set; }
}

[JsonDerivedType(typeof(ToldCat), "cat")]
[GenerateJson]
public class ToldAnimal
{
    public string? Name { get; set; }
}

public class ToldCat : ToldAnimal
{
    public int Lives { get; set; }
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "k", IgnoreUnrecognizedTypeDiscriminators = true)]
[JsonDerivedType(typeof(LenientChild), "child")]
[GenerateJson]
public class LenientBase
{
    public int X { get; set; }
}

public class LenientChild : LenientBase;

[GenerateJson]
public class WriteOnlyThing(int other)
{
    public int A { get; } = other;
}

[GenerateJson(RefuseDuplicates = true)]
public class OnceOnly
{
    public int A { get; set; }

    public Dictionary<string, int>? Texts { get; set; }

    public SortedDictionary<int, int>? Numbers { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object>? More { get; set; }
}

[GenerateJson(RefuseDuplicates = true)]
public class OnceOnlyNode
{
    [JsonExtensionData]
    public System.Text.Json.Nodes.JsonObject? More { get; set; }
}

using System.Text.Json.Serialization;

namespace ThreeGens.Tests.Json.Models;

public enum Label
{
    Plain,

    [JsonStringEnumMemberName("by-hand")]
    Named,

    Third = 7,
}

[Flags]
public enum Marks
{
    None = 0,
    Read = 1,
    Write = 2,
}

[GenerateJson]
public sealed class Labels
{
    [JsonConverter(typeof(JsonStringEnumConverter<Label>))]
    public Label Label { get; set; }

    [JsonConverter(typeof(JsonStringEnumConverter<Marks>))]
    public Marks Marks { get; set; }
}

[GenerateJson(NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
public sealed class Quoted
{
    public double D { get; set; }

    public float F { get; set; }

    public int I { get; set; }
}

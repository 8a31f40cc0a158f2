using System.Text.Json;
using System.Text.Json.Serialization;
using ThreeGens.Json;
using ThreeGens.Tests.Json.Models;

namespace ThreeGens.Tests.Json;

public sealed class VariantTests
{
    [Fact]
    public void Codec_variants_match_SystemTextJson()
    {
        Same.AsFramework(ShapeJson.Default, new Circle { Name = "c", Radius = 1.5 });
        Same.AsFramework(ShapeJson.Default, new Square { Side = 3 });
        Same.AsFramework(AnimalJson.Default, new Animal { Legs = 4 });
        Same.AsFramework(AnimalJson.Default, new Dog { Legs = 4, Bark = "w" });
        Same.AsFramework(ZooJson.Default, new Zoo([new Dog(), new Animal(), null!], new Circle()));
    }

    [Fact]
    public void Codec_variant_without_discriminator_matches_SystemTextJson() =>
        Assert.Equal(JsonSerializer.Serialize<Shape>(new Nameless { X = 1 }), ShapeJson.Default.Serialize(new Nameless { X = 1 }));

    [Fact]
    public void Codec_unknown_variant_falls_back_to_its_nearest_ancestor() =>
        Assert.Equal(JsonSerializer.Serialize<Animal>(new Puppy { Bark = "w" }), AnimalJson.Default.Serialize(new Puppy { Bark = "w" }));

    [Theory]
    [InlineData("""{"Radius":2,"$type":"circle","Name":"n"}""")]
    [InlineData("""{"Radius":2,"Name":"n","$type":"\u0063ircle"}""")]
    [InlineData(""" { "$type" : "circle" , "Radius":2,"Name":"n"} """)]
    public void Codec_discriminator_anywhere_finds_the_variant(string json)
    {
        var circle = Assert.IsType<Circle>(ShapeJson.Default.Deserialize(json));

        Assert.Equal((2.0, "n"), (circle.Radius, circle.Name));
    }

    [Theory]
    [InlineData("""{"Radius":2}""", "needs the member '$type'")]
    [InlineData("""{"$type":"triangle"}""", "\"triangle\" names no [JsonDerivedType]")]
    [InlineData("""{"$type":3}""", "3 names no [JsonDerivedType]")]
    [InlineData("""{"$type":"circle","Radius":}""", "Expected a number")]
    public void Codec_missing_or_unknown_discriminator_is_refused(string json, string reason) =>
        Assert.Contains(reason, Assert.Throws<JsonReadException>(() => ShapeJson.Default.Deserialize(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Codec_enums_by_name_match_SystemTextJson()
    {
        var options = new JsonSerializerOptions { Converters = { new JsonStringEnumConverter() } };

        Same.AsFramework(EnumsJson.Default, new Enums { Colour = Colour.Green, Maybe = Colour.Blue, Rights = Rights.Read | Rights.Execute, List = [Colour.Red, (Colour)12], Map = new() { [Colour.Green] = 1 } }, options);
        Same.AsFramework(EnumsJson.Default, new Enums { Colour = (Colour)(-1), Rights = (Rights)8 }, options);
        Same.AsFramework(EnumsJson.Default, new Enums { Rights = Rights.All | Rights.Execute }, options);
        Same.AsFramework(MixedColoursJson.Default, new MixedColours { ByName = Colour.Green, ByNumber = Colour.Green });
    }

    [Theory]
    [InlineData("\"red\"")]
    [InlineData("\"BLUE\"")]
    [InlineData("7")]
    [InlineData("\"7\"")]
    [InlineData("\"dark green\"")]
    [InlineData("\"\\u0052ed\"")]
    public void Codec_enum_text_reads_as_SystemTextJson_does(string colour) =>
        Same.ReadsAlike(EnumsJson.Default, $$"""{"Colour":{{colour}}}""", new JsonSerializerOptions { Converters = { new JsonStringEnumConverter() } });

    [Fact]
    public void Codec_extension_data_keeps_what_the_type_does_not_know()
    {
        var value = WithRestJson.Default.Deserialize("""{"a":1,"Known":2,"b":{"c":[]}}""")!;

        Assert.Equal(2, value.Known);
        Assert.Equal("""{"Known":2,"a":1,"b":{"c":[]}}""", WithRestJson.Default.Serialize(value));
        Same.ReadsAlike(WithRestJson.Default, """{"a":1,"Known":2,"b":{"c":[]}}""");
    }

    [Fact]
    public void Codec_number_handling_matches_SystemTextJson()
    {
        var options = new JsonSerializerOptions
        {
            NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowNamedFloatingPointLiterals,
        };

        Same.AsFramework(LooseJson.Default, new Loose { Whole = -3, Ratio = double.NaN, Maybe = float.NegativeInfinity, Money = [1.50m] }, options);
        Same.ReadsAlike(LooseJson.Default, """{"Whole":"5","Ratio":2.5,"Maybe":"Infinity","Money":["1.5",2]}""", options);
    }
}

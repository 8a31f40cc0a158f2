using System.Text;
using System.Text.Json;
using ThreeGens.Json;
using ThreeGens.Tests.Json.Models;

namespace ThreeGens.Tests.Json;

/// <summary>Asks System.Text.Json and codecs of odd shapes the same questions.</summary>
public sealed class OddShapeTests
{
    private static readonly JsonSerializerOptions Once = new() { AllowDuplicateProperties = false };

    [Theory]
    [InlineData("""{"Z":1}""")]
    [InlineData("""{"Z":1,"X":2}""")]
    [InlineData("{}")]
    public void Struct_constructor_runs_before_reading(string json) => Alike(json, StartedJson.Default);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"A":1,"B":2}""")]
    public void Callbacks_of_a_struct_change_the_value_itself(string json) => Alike(json, ToldStructJson.Default);

    [Fact]
    public void Callback_before_writing_changes_what_is_written() => Same.AsFramework(ToldStructJson.Default, new ToldStruct { A = 99, B = 77 });

    [Fact]
    public void Hidden_and_overridden_members_are_written_as_the_framework_does() => Same.AsFramework(HiddenJson.Default, new Hidden());

    [Fact]
    public void Hidden_members_are_read_into_the_type_that_declares_them()
    {
        const string Json = """{"Kept":4,"A":"x","q":3,"Guarded":11,"own":"o"}""";

        Alike(Json, HiddenJson.Default);
        var read = HiddenJson.Default.Deserialize(Json)!;
        Assert.Equal((4, 0), (((Hiding)read).Kept, read.Kept));
        Assert.Equal((11, "o"), (((Hiding)read).Guarded, read.Guarded));
    }

    [Fact]
    public void Every_combination_of_flags_is_written_as_the_framework_does()
    {
        for (var bits = 0; bits < 256; bits++)
        {
            var value = (Parts)(sbyte)bits;
            var box = new PartsBox { One = value, Keys = new() { [value] = 1 } };

            Assert.Equal(JsonSerializer.Serialize(box), PartsBoxJson.Default.Serialize(box));
        }
    }

    [Theory]
    [InlineData("""{"Flags":{"true":1,"FALSE":2}}""")]
    [InlineData("""{"Flags":{" true":1}}""")]
    [InlineData("""{"Flags":{"true ":1}}""")]
    [InlineData("""{"Flags":{"1":1}}""")]
    [InlineData("""{"Texts":{"B":1}}""")]
    [InlineData("""{"Texts":{1:1}}""")]
    [InlineData("""{"Uris":{null:1}}""")]
    [InlineData("""{"Versions":{null:1}}""")]
    [InlineData("""{"Versions":{"1.2":1}}""")]
    [InlineData("""{"Decimals":{"1.00000000000000000000000000005":1}}""")]
    [InlineData("""{"Decimals":{"1.5 ":1}}""")]
    [InlineData("""{"Large":{" 1":1}}""")]
    [InlineData("""{"Large":{"1 ":1}}""")]
    [InlineData("""{"Small":" 1,0 "}""")]
    public void Odd_key_is_taken_or_refused_as_the_framework_does(string json) => Alike(json, OddKeysJson.Default);

    [Theory]
    [InlineData("""{"A":1,"A":2}""")]
    [InlineData("""{"A":1,"\u0041":2}""")]
    [InlineData("""{"Texts":{"a":1,"a":1}}""")]
    [InlineData("""{"Texts":{"a":1,"\u0061":1}}""")]
    [InlineData("""{"Texts":{"a":1,"A":1}}""")]
    [InlineData("""{"Numbers":{"1":1,"1":2}}""")]
    [InlineData("""{"z":1,"z":2}""")]
    [InlineData("""{"z":null,"y":2}""")]
    public void Duplicate_is_refused_as_the_framework_does(string json) => Alike(json, OnceOnlyJson.Default, Once);

    [Theory]
    [InlineData("""{"z":1,"z":2}""")]
    [InlineData("""{"z":null,"y":2}""")]
    public void Duplicate_among_extension_nodes_is_refused_as_the_framework_does(string json) => Alike(json, OnceOnlyNodeJson.Default, Once);

    [Fact]
    public void Null_of_a_type_without_form_is_null()
    {
        Same.AsFramework(HolderJson.Default, new Holder { A = 3 });

        Assert.Throws<NotSupportedException>(() => HolderJson.Default.Deserialize("""{"Any":1}"""));
        Assert.Throws<NotSupportedException>(() => HolderJson.Default.Serialize(new Holder { Any = 1 }));
    }

    [Theory]
    [InlineData("""{"$type":"cat","Lives":1,"$type":"cat"}""")]
    [InlineData("""{"$type":"cat","$type":"dog"}""")]
    [InlineData("""{"$type":"cat","$other":1}""")]
    [InlineData("""{"$other":1}""")]
    [InlineData("""{"$type":"cat","Lives":9}""")]
    public void Metadata_of_a_polymorphic_type_is_refused_as_the_framework_does(string json) => Alike(json, ToldAnimalJson.Default);

    [Theory]
    [InlineData("""{"k":"child","X":1}""")]
    [InlineData("""{"k":"zebra","X":1}""")]
    [InlineData("""{"k":null,"X":1}""")]
    [InlineData("""{"k":1.5,"X":1}""")]
    [InlineData("""{"$type":"child","X":1}""")]
    public void Discriminator_that_may_be_unknown_is_still_a_discriminator(string json) => Alike(json, LenientBaseJson.Default);

    [Fact]
    public void Discriminator_that_stands_twice_is_refused_wherever_it_stands()
    {
        var error = Assert.Throws<JsonReadException>(() => ToldAnimalJson.Default.Deserialize("""{"Lives":1,"$type":"cat","Name":"x","$type":"dog"}"""));

        Assert.Contains("twice", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"A":}""")]
    public void Malformed_text_of_a_type_that_is_only_written_is_malformed(string json) =>
        Assert.Throws<JsonReadException>(() => WriteOnlyThingJson.Default.Deserialize(json));

    [Fact]
    public void Well_formed_text_of_a_type_that_is_only_written_is_not_supported() =>
        Assert.Equal(
            "ThreeGens.Tests.Json.Models.WriteOnlyThing cannot be read: no member goes with the constructor parameter 'other'",
            Assert.Throws<NotSupportedException>(() => WriteOnlyThingJson.Default.Deserialize("{}")).Message);

    private static void Alike<T>(string json, JsonCodec<T> codec, JsonSerializerOptions? options = null) =>
        Assert.Equal(Outcome(() => JsonSerializer.Deserialize<T>(json, options)), Outcome(() => codec.Deserialize(Encoding.UTF8.GetBytes(json))));

    private static string Outcome<T>(Func<T?> read)
    {
        try
        {
            return JsonSerializer.Serialize(read());
        }
        catch (JsonException)
        {
            return "refused";
        }
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using ThreeGens.Json;
using ThreeGens.Tests.Json.Models;

[assembly: ThreeGens.GenerateJson(typeof(Paged<Line>))]
[assembly: ThreeGens.GenerateJson(typeof(Paged<string>))]
[assembly: ThreeGens.GenerateJson(typeof(List<Order>))]

namespace ThreeGens.Tests.Json;

public sealed class ObjectTests
{
    internal static Order SampleOrder() => new(
        17,
        new Customer("Zoë & Söhne", "zoe@example.org", new Address("1 Main St", "Köln", "50667")),
        [new Line { Sku = "A-1", Count = 2, Price = 9.90m }, new Line { Sku = "B<2>", Count = 1, Price = 100m, Discount = 0.125 }],
        new Dictionary<string, string> { ["channel"] = "web", ["héllo \"x\""] = "" },
        new DateTimeOffset(2026, 11, 22, 10, 20, 30, 400, TimeSpan.FromHours(1)),
        Status.Shipped,
        Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
        119.80m,
        null);

    [Fact]
    public void Codec_nested_records_and_collections_match_SystemTextJson() => Same.AsFramework(OrderJson.Default, SampleOrder());

    [Fact]
    public void Codec_record_with_nulls_everywhere_matches_SystemTextJson() =>
        Same.AsFramework(OrderJson.Default, new Order(0, null!, null!, null!, default, (Status)99, default, 0, null));

    [Fact]
    public void Codec_list_of_a_marked_type_uses_its_codec() =>
        Same.AsFramework(ListOfOrderJson.Default, [SampleOrder(), null!, SampleOrder()]);

    [Fact]
    public void Codec_required_and_init_members_keep_their_defaults_when_absent()
    {
        Same.AsFramework(InitJson.Default, new Init { Name = "n", Count = 1, Kept = "changed", Numbers = [3], Also = 2 });

        var read = InitJson.Default.Deserialize("""{"Count":5,"Also":1,"Name":"x"}""")!;

        Assert.Equal(("x", 5, "kept", 2), (read.Name, read.Count, read.Kept, read.Numbers.Length));
    }

    [Fact]
    public void Codec_missing_required_members_are_all_named()
    {
        var error = Assert.Throws<JsonReadException>(() => InitJson.Default.Deserialize("""{"Kept":"a"}"""));

        Assert.Equal("ThreeGens.Tests.Json.Models.Init lacks the required members 'Name', 'Count', 'Also'. At $, line 1, column 12, byte 11.", Without(error.Message));
        static string Without(string message) => message.Replace("$.Kept", "$", StringComparison.Ordinal);
    }

    [Fact]
    public void Codec_constructor_gets_members_in_any_order_and_its_defaults()
    {
        Same.AsFramework(ConstructedJson.Default, new Constructed(1, "b", DayOfWeek.Monday, -0.5) { Extra = 3, Late = "l" });

        var read = ConstructedJson.Default.Deserialize("""{"Extra":2,"A":1}""")!;

        Assert.Equal((1, "default", DayOfWeek.Friday, 1.5, 2, "late"), (read.A, read.B, read.Day, read.Ratio, read.Extra, read.Late));
    }

    [Fact]
    public void Codec_closed_generic_with_init_members_is_filled_through_accessors()
    {
        Same.AsFramework(PagedOfLineJson.Default, new Paged<Line> { Items = [new Line { Sku = "s" }], First = new Line(), Total = 3 });
        Same.AsFramework(PagedOfStringJson.Default, new Paged<string> { Items = ["a", null!], First = "f", Total = 1 });

        Assert.Equal(-1, PagedOfStringJson.Default.Deserialize("""{"Items":[]}""")!.Total);
    }

    [Fact]
    public void Codec_structs_match_SystemTextJson() => Same.AsFramework(PointJson.Default, new Point(3, -4));

    [Fact]
    public void Codec_struct_without_setters_is_filled_by_its_constructor()
    {
        var read = FixedJson.Default.Deserialize("""{"B":"b","A":1}""");

        Assert.Equal((1, "b"), (read.A, read.B));
    }

    [Fact]
    public void Codec_inheritance_order_names_and_ignored_members_match_SystemTextJson() =>
        Same.AsFramework(DerivedThingJson.Default, new DerivedThing { InBase = 1, InDerived = 2, Overridden = "o", FirstOfAll = 3, Named = 4, SometimesThere = 0 });

    [Fact]
    public void Codec_ignore_condition_and_naming_policy_match_SystemTextJson()
    {
        var options = new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

        Same.AsFramework(SparseJson.Default, new Sparse(), options);
        Same.AsFramework(SparseJson.Default, new Sparse { HTTPPort = 1, Values = [] }, options);
        Same.AsFramework(SparseJson.Default, new Sparse { FirstName = "f", URLPath2Go = "u" }, options);
    }

    [Fact]
    public void Codec_recursive_type_is_written_to_depth_64_and_a_cycle_is_refused()
    {
        var root = new Node { Name = "0" };
        var last = root;
        for (var i = 1; i < 32; i++)
        {
            last = last.Next = new Node { Name = "n", Children = [new Node()] };
        }

        Same.AsFramework(NodeJson.Default, root);
        last.Next = root;

        Assert.Throws<JsonException>(() => NodeJson.Default.Serialize(root));
    }

    [Fact]
    public void Codec_strict_options_refuse_what_they_say()
    {
        Assert.Equal("x", StrictJson.Default.Deserialize("""{"nAME":"x"}""")!.Name);
        Refuses("""{"Name":"x","Other":1}""", "has no member 'Other'");
        Refuses("""{"Name":"x","name":"y"}""", "comes twice");
        Refuses("""{"Name":null}""", "must not be null");
        Refuses("""{"Inner":{"Inner":{"Inner":{"Inner":{}}}}}""", "nested deeper than 4");

        static void Refuses(string json, string reason) =>
            Assert.Contains(reason, Assert.Throws<JsonReadException>(() => StrictJson.Default.Deserialize(json)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Codec_duplicate_names_let_the_last_one_win() => Same.ReadsAlike(PointJson.Default, """{"X":1,"Y":2,"X":3}""");

    [Fact]
    public void Codec_escaped_names_are_recognised() => Same.ReadsAlike(PointJson.Default, """{"\u0058":1,"Y":2,"unknown":{"a":[1,{}]}}""");

    [Fact]
    public void Codec_converter_on_a_member_keeps_its_neighbours() => Same.AsFramework(ConvertedJson.Default, new Converted { Before = 1, Shout = "hey", After = 2 });

    [Fact]
    public void Codec_callbacks_are_called()
    {
        var told = ToldJson.Default.Deserialize("""{"Value":1}""")!;
        ToldJson.Default.Serialize(told);

        Assert.Equal(["deserialized", "serializing"], told.Calls);
    }
}

using System.ComponentModel.DataAnnotations;

namespace ValidatorRs.Tests.Models;

/// <summary>Models that are sequences themselves, on members whose rules enter the elements too: each element is reported once.</summary>
public sealed class SequenceModelTests
{
    public static TheoryData<ReflectiveValidator> Engines => OddModelTests.Engines;

    private static string[] Paths(ReflectiveValidator validator, object value) => [.. validator.Validate(value).Violations.Select(v => $"{v.Path} {v.Rule}")];

    private sealed record Point([property: Range(0, 10)] int X, int Y);

    private sealed class Row : List<Point>
    {
        [Range(0, 1)]
        public int Number { get; set; }
    }

    private sealed class Table : List<Row>;

    private interface IRow : IEnumerable<Point>;

    private sealed class OpenRow : List<Point>, IRow;

    private sealed class Named : Dictionary<Point, Point>;

    private sealed class Tables
    {
        [Each("required")]
        public Row? Row { get; set; }

        [Rules("dive,min=1,dive,required")]
        public Table? Table { get; set; }

        [Each("required")]
        public IRow? Open { get; set; }

        [Keys("required")]
        public Named? Named { get; set; }

        [Rules("-,dive,required")]
        public Row? Elements { get; set; }

        [Rules("structonly,dive,required")]
        public Row? Whole { get; set; }

        [Rules("nostructlevel,dive,required")]
        public Row? Members { get; set; }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_sequence_with_members_and_rules_for_its_elements_reports_each_once(ReflectiveValidator validator)
    {
        var bad = new Point(-1, 0);
        for (var run = 0; run < 3; run++)
        {
            Assert.Equal(["Row.Number range", "Row[0].X range"], Paths(validator, new Tables { Row = Add(new Row { Number = 2 }, bad) }));
            Assert.Equal(["Table[0] min", "Table[1][0].X range"], Paths(validator, new Tables { Table = [new Row(), Add(new Row(), bad)] }));
            Assert.Equal(["Open[0].X range"], Paths(validator, new Tables { Open = new OpenRow { bad } }));
            Assert.Equal([$"Named.Keys[\"{bad}\"].X range", $"Named[\"{bad}\"].X range"], Paths(validator, new Tables { Named = new Named { [bad] = bad } }));
            Assert.Equal(["Elements[0].X range"], Paths(validator, new Tables { Elements = Add(new Row { Number = 2 }, bad) }));
            Assert.Equal(["Whole[0].X range"], Paths(validator, new Tables { Whole = Add(new Row { Number = 2 }, bad) }));
            Assert.Equal(["Members.Number range", "Members[0].X range"], Paths(validator, new Tables { Members = Add(new Row { Number = 2 }, bad) }));
        }

        static Row Add(Row row, Point point)
        {
            row.Add(point);
            return row;
        }
    }

    [Fact]
    public void ValidateMap_enters_models_in_lists_of_lists_once()
    {
        var data = new Dictionary<string, object?> { ["a"] = new List<object?> { new List<object?> { new Point(-1, 0) } }, ["b"] = new Row { new Point(-1, 0) } };
        var rules = new Dictionary<string, object> { ["a"] = "dive,dive,required", ["b"] = "dive,required" };

        Assert.Equal(["a[0][0].X range", "b[0].X range"], ReflectiveValidator.Default.ValidateMap(data, rules).Violations.Select(v => $"{v.Path} {v.Rule}"));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ValidateArgument_enters_a_sequence_with_members_once(ReflectiveValidator validator)
    {
        static void Method([Each("required")] Row row, [Each("required")] List<Point> points) => Assert.NotNull((object)row ?? points);
        var parameters = ((Action<Row, List<Point>>)Method).Method.GetParameters();
        var services = new NoServices();
        var bad = new Point(-1, 0);

        var row = await validator.ValidateArgumentAsync(new Row { bad }, parameters[0], null, services, TestContext.Current.CancellationToken);
        var numbered = await validator.ValidateArgumentAsync(new Row { Number = 2 }, parameters[0], null, services, TestContext.Current.CancellationToken);
        var list = await validator.ValidateArgumentAsync(new List<Point> { bad }, parameters[1], null, services, TestContext.Current.CancellationToken);

        Assert.Equal(["[0].X range"], row.Violations.Select(v => $"{v.Path} {v.Rule}"));
        Assert.Equal(["Number range"], numbered.Violations.Select(v => $"{v.Path} {v.Rule}"));
        Assert.Equal(["points[0].X range"], list.Violations.Select(v => $"{v.Path} {v.Rule}"));
    }

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}

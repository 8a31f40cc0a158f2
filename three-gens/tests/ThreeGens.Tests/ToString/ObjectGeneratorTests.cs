using System.Globalization;
using System.Text;
using ThreeGens.Generators.ToString;
using ThreeGens.Tests.Shared.Kit;
using ThreeGens.Tests.Shared.Snapshots;

namespace ThreeGens.Tests.ToString;

public sealed class ObjectGeneratorTests
{
    private const string Person = """
        namespace People;

        [ThreeGens.GenerateToString]
        public partial class Person
        {
            public string? Name { get; set; }

            public System.Collections.Generic.List<Person>? Friends { get; set; }

            [ThreeGens.Sensitive]
            public string? Password { get; set; }
        }
        """;

    [Theory]
    [InlineData("[System.Diagnostics.CodeAnalysis.Experimental(\"NEW1\")] public int A { get; set; }")]
    [InlineData("[System.Obsolete(\"x\", DiagnosticId = \"OLD1\")] public int A { get; set; }")]
    [InlineData("public unsafe int* A; public unsafe int*[]? B; public unsafe System.Collections.Generic.List<int*[]>? D; public unsafe delegate*<int, void> E;")]
    [InlineData("public New? A { get; set; } public System.Collections.Generic.List<New>? B { get; set; } public New[]? C { get; set; }")]
    public void Members_that_the_compiler_warns_of_compile_without_a_warning(string members) => GeneratorRun.Of<ObjectGenerator>(new TestOptions { AllowUnsafe = true }, $$"""
        #pragma warning disable NEW1, OLD1
        [ThreeGens.GenerateToString] public partial class T { {{members}} }
        [System.Diagnostics.CodeAnalysis.Experimental("NEW1")] [ThreeGens.GenerateToString] public partial class New { public int X { get; set; } }
        """).CompilesClean();

    private const string OrderText =
        "Order { Id = 7, Customer = Ann, At = 2025-03-01T12:30:00.0000000Z, Due = 2025-04-01, Total = 12.50, Lines = [1, 2, 3], Access = Read, Exec, Day = Monday }";

    [Fact]
    public void Class_matches_its_snapshot() => Snapshot.Match(GeneratorRun.Of<ObjectGenerator>(Person).CompilesClean().File);

    [Fact]
    public void Text_is_record_like_invariant_and_iso()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Cultures.Swedish;

            Assert.Equal(OrderText, new Order().ToString());
            Assert.Equal("Point { X = 1.5, Y = -2 }", new Point(1.5, -2).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Text_follows_a_culture_the_caller_names() =>
        Assert.Equal("Point { X = 1,5, Y = \u22122 }", new Point(1.5, -2).ToString(null, Cultures.Swedish));

    [Fact]
    public void Null_members_are_written_as_null() =>
        Assert.Contains("Customer = null, At = ", new Order { Customer = null, Lines = null }.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Type_without_members_has_empty_braces() => Assert.Equal("Nothing { }", new Nothing().ToString());

    [Fact]
    public void Generic_struct_writes_values_of_any_type() =>
        Assert.Equal("Pair { First = 1, Second = Point { X = 0, Y = 1 } }", new Pair<int, Point> { First = 1, Second = new(0, 1) }.ToString());

    [Fact]
    public void Derived_record_writes_base_members_first_and_once()
    {
        Animal animal = new Dog("Rex", 3);

        Assert.Equal("Dog { Name = Rex, Sound = woof, Age = 3 }", animal.ToString());
        Assert.Equal("Dog { Name = Rex, Sound = woof, Age = 3 }", $"{animal}");
        Assert.Equal("Animal { Name = Cat, Sound = ? }", new Animal("Cat").ToString());
    }

    [Fact]
    public void Sensitive_members_are_redacted_and_their_getters_not_called()
    {
        Assert.Equal("Account { User = ann, Password = ***, Card = ***, secretCount = 00FF, Token = *** }", new Account().ToString());
        Assert.Equal("Login { User = ann, Password = *** }", new Login("ann", "pw").ToString());
    }

    [Fact]
    public void Collections_stop_at_their_limit() => Assert.Equal(
        "Bag { Many = [1, 2, ... 2 more], None = null, Missing = null, Map = [a: [1.5, 2], b: []], Tuple = (1, x), Letters = [a, b, c], "
        + "Anything = [1, two, 3.5, null], Jagged = [[1], [], ... 1 more], Address = http://localhost/, event = True }",
        new Bag().ToString());

    [Fact]
    public void Cycle_is_written_as_a_reference()
    {
        var node = new Node { Name = "a" };
        node.Next = new Node { Name = "b", Next = node };
        node.Others.Add(node);

        Assert.Equal(
            "Node { Name = a, Next = Node { Name = b, Next = (cycle to Node), Others = [] }, Others = [(cycle to Node)] }", node.ToString());
        Assert.Equal(node.ToString(), node.ToString());
    }

    [Fact]
    public void Long_chain_ends_before_the_stack_does()
    {
        var head = new Node();
        for (var i = 0; i < 100_000; i++)
        {
            head = new Node { Next = head };
        }

        Assert.Contains("Node { ... }", head.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Guard_is_paid_for_only_where_the_type_graph_may_be_cyclic()
    {
        Assert.Contains("CycleGuard", GeneratorRun.Of<ObjectGenerator>(Person).File, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "CycleGuard",
            GeneratorRun.Of<ObjectGenerator>("[ThreeGens.GenerateToString] public partial class P { public int[]? X { get; set; } public System.Uri? U { get; } }").CompilesClean().File,
            StringComparison.Ordinal);
    }

    [Fact]
    public void TryFormat_writes_the_same_text_or_nothing()
    {
        var order = new Order();
        var expected = OrderText;
        for (var length = 0; length <= expected.Length; length++)
        {
            var chars = new char[length];
            var bytes = new byte[length];

            Assert.Equal(length == expected.Length, order.TryFormat(chars, out var charsWritten, default, CultureInfo.InvariantCulture));
            Assert.Equal(length == expected.Length, order.TryFormat(bytes, out var bytesWritten, default, CultureInfo.InvariantCulture));

            Assert.Equal(length == expected.Length ? expected : "", new string(chars, 0, charsWritten));
            Assert.Equal(length == expected.Length ? expected : "", Encoding.UTF8.GetString(bytes, 0, bytesWritten));
        }
    }

    [Fact]
    public void Text_longer_than_the_stack_buffer_is_whole()
    {
        var text = new string('x', 10_000);

        Assert.Contains(text, new Order { Customer = text }.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nested_generic_type_has_text() => Assert.Equal("Item { Value = 5 }", new Container<int>.Item { Value = 5 }.ToString());

    [Fact]
    public void Edit_of_an_unrelated_file_leaves_every_step_cached() =>
        TrackedRun.Of<ObjectGenerator>([Person, "class Other { }"], 1, "class Other { int X() => 1; }").EverythingWasCached();

    [Fact]
    public void Edit_in_the_same_file_leaves_every_step_cached() =>
        TrackedRun.Of<ObjectGenerator>([Person], 0, "// moved down\n" + Person + "\nclass Added { }").EverythingWasCached();

    [Fact]
    public void Edit_of_a_referenced_type_writes_the_file_again()
    {
        const string Owner = "[ThreeGens.GenerateToString] partial class Owner { public Kind K { get; set; } }";
        var run = TrackedRun.Of<ObjectGenerator>([Owner, "enum Kind { A }"], 1, "[ThreeGens.GenerateToString] enum Kind { A }");

        Assert.Contains("KindExtensions.ToStringFast", Assert.Single(run.Second.GeneratedSources).SourceText.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cached_models_hold_no_symbol_syntax_or_compilation() =>
        CachedModelWalk.FindsNothingForbidden(TrackedRun.Of<ObjectGenerator>([Person], 1, "class Other { }").CachedValues());

    [Theory]
    [InlineData("namespace N { partial class A<T> where T : notnull { internal partial struct B { [ThreeGens.GenerateToString] private partial record C(T X, B? Y); } } }")]
    [InlineData("[ThreeGens.GenerateToString] partial class @class { public int @int; public string? @string { get; } [System.Obsolete] public int Old; [System.Obsolete(\"\", true)] public int Gone => 1; }")]
    [InlineData("[ThreeGens.GenerateToString] partial struct S { public int? X; public System.TimeSpan? T; public System.Collections.Generic.KeyValuePair<int, string> P; public int[,] M; }")]
    [InlineData("[ThreeGens.GenerateToString] partial class A { public virtual int X => 1; } [ThreeGens.GenerateToString] partial class B : A { public new string X => \"\"; public int this[int i] => i; public static int Y; public unsafe int* P; }")]
    [InlineData("[ThreeGens.GenerateToString] abstract partial class A<T> { public abstract T? X { get; } public System.Action? F; public dynamic? D; public System.Collections.Generic.IDictionary<T, T[]>? M { get; set; } }")]
    public void Odd_declarations_compile_without_warning(string source)
    {
        foreach (var nullable in (Microsoft.CodeAnalysis.NullableContextOptions[])[Microsoft.CodeAnalysis.NullableContextOptions.Enable, Microsoft.CodeAnalysis.NullableContextOptions.Disable])
        {
            var options = new TestOptions { Nullable = nullable, AllowUnsafe = true, Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp13 };
            var text = nullable == Microsoft.CodeAnalysis.NullableContextOptions.Enable ? source : source.Replace("T?", "T", StringComparison.Ordinal);

            var run = GeneratorRun.Of<ObjectGenerator>(options, "#pragma warning disable CS0649, CS0108, CS8618, CS8632\n" + text);

            Assert.NotEmpty(run.CompilesClean().Files);
        }
    }
}

using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Mocks;
using ThreeGens.Tests.Shared.Kit;

namespace ThreeGens.Tests.Mocks;

public sealed class MockGeneratorTests
{
    private const string Store =
        """
        using ThreeGens;
        [assembly: GenerateMock(typeof(Shop.IStore))]
        namespace Shop
        {
            public interface IStore { int Get(string key); void Put(string key, in int value); }
        }
        """;

    [Theory]
    [InlineData("public interface T { void Put(System.Span<int> x); void Put(System.ReadOnlySpan<int> x); }")]
    [InlineData("public interface T { void Mocked(int x); int Factory { get; } }")]
    [InlineData("public abstract class T { public required string Name { get; init; } public abstract int M(); }")]
    [InlineData("public abstract class T { public virtual required int R { get; init; } public abstract required string S { get; set; } }")]
    [InlineData("class D { [GenerateMock(typeof(T<int>.I))] class E { } } public static class T<X> { public interface I { U A<U>(U u) where U : X; } }")]
    [InlineData("class D { [GenerateMock(typeof(T<string>.I))] class E { } } public static class T<X> { public interface I { U A<U>(U u) where U : X; } }")]
    [InlineData("class D { [GenerateMock(typeof(T<object>.I))] class E { } } public static class T<X> { public interface I { U A<U>(U u) where U : X; } }")]
    [InlineData("public interface T { int A(int _, int __mock, out int __reaction, ref int __compute, int __wrapped, int mock, int __target, int M0, int arg0); int this[int _, int __mocked] { get; set; } U B<U>(U _, U __mock); int C(int _, int __mocked) => _; event System.Func<int, int, int> E; }")]
    [InlineData("public abstract class T { public abstract int A(int _, int __mock, int __reaction); public virtual void B(int __compute, int _) { } }")]
    [InlineData("public delegate int T(int _, int __mock);")]
    [InlineData("public interface T { ref System.Span<int> A(); ref readonly System.ReadOnlySpan<int> B(int _); ref System.Span<int> C { get; } }")]
    public void Odd_declarations_compile_without_warning(string source)
    {
        var attribute = source.Contains("GenerateMock", StringComparison.Ordinal) ? "" : "[assembly: GenerateMock(typeof(T))]";

        Assert.Single(GeneratorRun.Of<MockGenerator>($"using ThreeGens; {attribute} {source}").CompilesClean().Files);
    }

    [Fact]
    public void Edit_of_an_unrelated_file_leaves_every_step_cached()
    {
        var run = TrackedRun.Of<MockGenerator>([Store, "class Unrelated { }"], 1, "class Unrelated { int _x; }");

        run.EverythingWasCached();
    }

    [Fact]
    public void Edit_in_the_same_file_leaves_every_file_cached()
    {
        var run = TrackedRun.Of<MockGenerator>([Store], 0, "// comment\n" + Store);

        Assert.All(run.OutputReasons(), r => Assert.Equal(IncrementalStepRunReason.Cached, r));
    }

    [Fact]
    public void Edit_of_the_mocked_type_writes_its_file_again()
    {
        var run = TrackedRun.Of<MockGenerator>([Store], 0, Store.Replace("int Get", "long Get", StringComparison.Ordinal));

        Assert.Contains(IncrementalStepRunReason.Modified, run.OutputReasons());
    }

    [Fact]
    public void Edit_of_a_type_that_a_member_names_writes_no_file()
    {
        const string Consumer =
            """
            using ThreeGens;
            [assembly: GenerateMock(typeof(IUser))]
            public interface IUser { void Take(Data data); }
            """;
        var run = TrackedRun.Of<MockGenerator>([Consumer, "public class Data { }"], 1, "public class Data { public int X; }");

        run.EverythingWasCached();
    }

    [Fact]
    public void Cached_models_hold_no_symbol_and_no_syntax()
    {
        var run = TrackedRun.Of<MockGenerator>([Store, "class C { void M() { ThreeGens.Mock.Of<System.IDisposable>(); } }"], 1, "class C { }");

        CachedModelWalk.FindsNothingForbidden(run.CachedValues());
    }

    [Theory]
    [InlineData("Mock.Of<System.IDisposable>()")]
    [InlineData("ThreeGens.Mock.Of<System.IDisposable>(MockBehavior.Strict)")]
    [InlineData("global::ThreeGens.Mock.Of<System.IDisposable>()")]
    [InlineData("Mock.Wrap<System.IDisposable>(null!)")]
    [InlineData("Mock.Wrap(default(System.IDisposable)!)")]
    [InlineData("Alias.Of<System.IDisposable>()")]
    [InlineData("Alias.Wrap(default(System.IDisposable)!)")]
    [InlineData("Of<System.IDisposable>()")]
    [InlineData("Wrap(default(System.IDisposable)!)")]
    public void Call_site_is_discovered(string call)
    {
        var run = GeneratorRun.Of<MockGenerator>($$"""using ThreeGens; using Alias = ThreeGens.Mock; using static ThreeGens.Mock; class C { object M() => {{call}}; }""");

        run.CompilesClean();
        Assert.Equal("System.IDisposable.Mock.g.cs", Assert.Single(run.Files).Key);
    }

    [Fact]
    public void Type_asked_for_many_times_is_written_once()
    {
        var run = GeneratorRun.Of<MockGenerator>(
            Store,
            """
            using ThreeGens;
            [GenerateMock<Shop.IStore>] class A { object M() => Mock.Of<Shop.IStore>(); }
            [GenerateMock<Shop.IStore>] class B { object M() => Mock.Of<Shop.IStore>(); }
            """);

        run.CompilesClean();
        Assert.Single(run.Files);
    }

    [Fact]
    public void Other_methods_named_Of_are_left_alone()
    {
        var run = GeneratorRun.Of<MockGenerator>("class Mock { static void Of<T>() { } void M() => Mock.Of<System.IDisposable>(); }");

        Assert.Empty(run.Files);
    }

    [Theory]
    [InlineData("interface I { void A(ref int x); ref int B(); ref readonly string C(in int x); System.Span<int> D(System.Span<byte> s); }")]
    [InlineData("interface I { T A<T>(T? x) where T : class; T? B<T>(T? x); T C<T>() where T : struct, System.Enum; void D<T>(T x) where T : allows ref struct; }")]
    [InlineData("interface J { int A(); } interface K { string A(); } interface I : J, K { new long A(); }")]
    [InlineData("interface I { string ToString(); bool Equals(object? o); int GetHashCode(); void Reset(); System.Type GetType(); }")]
    [InlineData("interface I { int Name { get; } int SetName(int x); void SetName(string s); int Name2 { get; init; } string? this[int i, string j] { get; set; } }")]
    [InlineData("interface I { void M(int a, int b, int c, int d, int e, int f, int g, int h); int N(int a, int b, int c, int d, int e, int f, int g, int h, int i); }")]
    [InlineData("interface I { void @class(int @event, string mock); event System.Action<int> @default; void M(params int[] xs); void N(params System.ReadOnlySpan<int> xs); }")]
    [InlineData("interface I { void M(System.Collections.Generic.IEnumerable<int> xs, object o, dynamic d, (int A, string B) t); void M(int x, int y = 5); void M(int x); }")]
    [InlineData("interface I { int A() => 5; int B { get => 1; } static int C() => 1; private void D() { } sealed void E() { } }")]
    [InlineData("interface J { int A(); } interface K : J { int J.A() => 1; } interface L : J { abstract int J.A(); } interface I : K, L { int B(int x, out int y) { y = x; return 1; } event System.Action E; int P { get => 1; set { } } int Q { get; init; } ref int R(); }")]
    [InlineData("interface I { int A<T>(T x) where T : class, System.IDisposable => 1; int this[int i] { get => 1; set { } } int B(System.Span<int> s) => s.Length; event System.Action E { add { } remove { } } }")]
    [InlineData("abstract class I { protected struct S { } protected abstract S Make(S[] x, out int y); protected abstract void Take(System.Collections.Generic.List<S> s); }")]
    [InlineData("delegate int I(string s, out int x);")]
    [InlineData("abstract class I { protected I(int x) { } protected abstract string A(); public virtual int B { get; protected set; } public virtual void C(ref int x) { } protected internal abstract event System.EventHandler D; }")]
    [InlineData("class B { public virtual object A() => 1; public virtual int P { get; set; } } class I : B { public override string A() => \"\"; public override int P { get => 1; } public sealed override string ToString() => \"\"; }")]
    [InlineData("abstract class I { public required int X { get; set; } [System.Obsolete] public abstract void Old(); public abstract override bool Equals(object? o); public abstract override int GetHashCode(); }")]
    [InlineData("abstract record I(int X) { public abstract int Y { get; } public virtual string Z() => \"\"; }")]
    [InlineData("interface I { System.Threading.Tasks.Task<I> A(); System.Threading.Tasks.ValueTask<int?> B(); System.Collections.Generic.IAsyncEnumerable<string> C(); }")]
    public void Odd_type_compiles_without_a_warning(string declarations)
    {
        var source = $$"""
            #pragma warning disable CS0067, CS0108, CS8618
            using ThreeGens;
            [assembly: GenerateMock(typeof(Odd.I))]
            namespace Odd { {{declarations}} }
            """;

        Assert.Single(GeneratorRun.Of<MockGenerator>(source).CompilesClean().Files);
        var oblivious = new TestOptions { Nullable = NullableContextOptions.Disable, Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp13 };
        Assert.Single(GeneratorRun.Of<MockGenerator>(oblivious, source.Replace("T? B<T>(T? x); ", "", StringComparison.Ordinal).Replace("?", "", StringComparison.Ordinal)).CompilesClean().Files);
    }

    [Theory]
    [InlineData("interface I<in TKey, out TItem> where TKey : notnull { TItem this[TKey key] { get; } event System.Func<TItem, TKey> E; void M<T>(T x, ref int y) where T : struct, System.IEquatable<T>; int D(TKey k) => 1; TItem P { get; } }", "I<,>")]
    [InlineData("class Outer<T> where T : unmanaged { public interface I { T A(T? x); T[] B { get; set; } } }", "Outer<>.I")]
    [InlineData("abstract class I<T> where T : class, new() { protected I(T x) { } protected abstract T? A(out T x); public virtual System.Collections.Generic.List<T> B(System.ReadOnlySpan<T> x) => []; }", "I<>")]
    [InlineData("delegate TResult I<in T, out TResult>(T value, in int x) where T : allows ref struct;", "I<,>")]
    [InlineData("abstract record I<T>(T X) { public abstract T Y { get; } }", "I<>")]
    public void Open_generic_type_compiles_without_a_warning(string declarations, string type)
    {
        var source = $$"""
            #pragma warning disable CS0067, CS0108
            using ThreeGens;
            [assembly: GenerateMock(typeof(Odd.{{type}}))]
            namespace Odd { {{declarations}} }
            """;

        Assert.Single(GeneratorRun.Of<MockGenerator>(source).CompilesClean().Files);
    }

    [Theory]
    [InlineData("partial class M : I; internal interface I { static abstract int A { get; set; } static abstract event System.Action E; static abstract void B<T>(ref T x) where T : class; static virtual int C() => 1; int D() => 2; }")]
    [InlineData("sealed partial class M : System.Numerics.IAdditionOperators<M, M, M>, System.Numerics.IComparisonOperators<M, M, bool>, System.Numerics.IIncrementOperators<M>, System.ISpanParsable<M> { public override bool Equals(object? o) => false; public override int GetHashCode() => 1; }")]
    [InlineData("partial class M : J<M>; internal interface J<T> where T : J<T> { static abstract explicit operator int(T x); static abstract explicit operator checked int(T x); static abstract implicit operator T(string x); static abstract T operator -(T x); static abstract bool operator true(T x); static abstract bool operator false(T x); static abstract T operator >>>(T x, int y); }")]
    [InlineData("partial record M : System.IAsyncDisposable, System.Collections.Generic.IList<int> { public int Count => 3; }")]
    public void Named_mock_compiles_without_a_warning(string declarations)
    {
        var source = $$"""
            #pragma warning disable CS0067, CS0660, CS0661
            namespace Odd
            {
                partial class Outer
                {
                    [ThreeGens.GenerateMock]
                    internal {{declarations}}
                }
            }
            """;

        Assert.Single(GeneratorRun.Of<MockGenerator>(source).CompilesClean().Files);
    }
}

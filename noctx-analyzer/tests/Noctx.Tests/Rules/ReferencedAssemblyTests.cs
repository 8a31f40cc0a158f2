using Microsoft.CodeAnalysis;
using Noctx.Analyzers;
using Noctx.Tests.Testing;

namespace Noctx.Tests.Rules;

/// <summary>Methods and contexts of an assembly that is referenced as a file: there is no source of them, and which names are worth a look is read from its metadata.</summary>
public sealed class ReferencedAssemblyTests
{
    private const string Library = """
        namespace Lib;

        public static class Pulling
        {
            public static int Pull(this Stream stream, int count) => count;
            public static int Pull(this Stream stream, int count, CancellationToken cancellationToken) => count;
            public static int Push(this Stream stream, int count) => count;
        }

        public static class Pushing
        {
            public static int Push(this Stream stream, int count, CancellationToken cancellationToken) => count;
            public static T Pass<T>(this T value) => value;
            public static T Pass<T>(this T value, CancellationToken cancellationToken) => value;
            public static int Peek(this Stream stream, int count) => count;
        }

        public class Worker
        {
            public Worker(string name) { }
            public Worker(string name, CancellationToken cancellationToken) { }
            public int Work(int count) => count;
            public virtual int Work(int count, CancellationToken cancellationToken) => count;
            public static int Run(int count) => count;
            public static int Run(int count, CancellationToken? cancellationToken) => count;
            public int Rest(int count) => count;
        }

        public class Eager : Worker
        {
            public Eager() : base("eager") { }
        }

        public class Pool<T>
        {
            public T Take(T value) => value;
            public T Take(T value, CancellationToken cancellationToken) => value;
        }

        public interface IJob
        {
            int Do();
            int Do(CancellationToken cancellationToken);
        }

        public interface ILongJob : IJob;

        public class Request
        {
            public CancellationToken Aborted => default;
        }

        public class Upload : Request;

        public class Message<T>
        {
            public CancellationToken Stop { get; set; }
        }

        public class Ticket
        {
            public CancellationToken? Cancel;
        }

        public class Gate
        {
            public int Pass(Upload upload) => 1;
            public int Pass(Upload upload, CancellationToken cancellationToken) => 1;
            public int Pass(Ticket ticket) => 1;
            public int Pass(Ticket ticket, CancellationToken cancellationToken) => 1;
            public int Pass(Eager eager) => 1;
            public int Pass(Eager eager, CancellationToken cancellationToken) => 1;
        }

        public class Pair
        {
            public CancellationToken First { get; set; }
            public CancellationToken Second { get; set; }
        }

        public class Slot<T>
        {
            public void Put() { }
            public void Put(T value) { }
        }

        public class TokenSlot : Slot<CancellationToken>;
        """;

    [Theory]
    [InlineData("int M(Stream s, CancellationToken ct) => s.Pull(1);", "Pull")]
    [InlineData("int M(Stream s, CancellationToken ct) => Pulling.Pull(s, 1);", "Pull")]
    [InlineData("int? M(Stream? s, CancellationToken ct) => s?.Pull(1);", "Pull")]
    [InlineData("int M(FileStream s, CancellationToken ct) => s.Pull(1);", "Pull")]
    [InlineData("int M(Stream s, CancellationToken ct) => s.Push(1);", "Push")]
    [InlineData("string M(string s, CancellationToken ct) => s.Pass();", "Pass")]
    [InlineData("int[] M(int[] s, CancellationToken ct) => s.Pass();", "Pass")]
    [InlineData("int M(Worker w, CancellationToken ct) => w.Work(1);", "Work")]
    [InlineData("int M(Eager w, CancellationToken ct) => w.Work(1);", "Work")]
    [InlineData("class Own : Eager; int M(Own w, CancellationToken ct) => w.Work(1);", "Work")]
    [InlineData("int M<T>(T w, CancellationToken ct) where T : Worker => w.Work(1);", "Work")]
    [InlineData("int M(CancellationToken ct) => Worker.Run(1);", "Run")]
    [InlineData("object M(CancellationToken ct) => new Worker(\"name\");", "new")]
    [InlineData("int M(Pool<int> p, CancellationToken ct) => p.Take(1);", "Take")]
    [InlineData("int M(IJob j, CancellationToken ct) => j.Do();", "Do")]
    [InlineData("int M(ILongJob j, CancellationToken ct) => j.Do();", "Do")]
    [InlineData("int M<T>(T j, CancellationToken ct) where T : ILongJob => j.Do();", "Do")]
    [InlineData("int M<T, U>(T j, CancellationToken ct) where T : U where U : IDisposable, ILongJob => j.Do();", "Do")]
    [InlineData("int M(Gate g, Eager e, CancellationToken ct) => g.Pass(e);", "Pass")]
    public async Task Synchronous_call_with_an_overload_for_the_token_is_reported(string member, string name)
        => await ReportedAsync(RuleIds.ForwardToken, member, name);

    [Theory]
    [InlineData("Request")]
    [InlineData("Upload")]
    [InlineData("Message<int>")]
    [InlineData("OwnUpload")]
    public async Task Call_that_could_take_the_token_of_a_context_is_reported(string type)
        => await ReportedAsync(RuleIds.ContextToken, $"class OwnUpload : Upload; int M(Worker w, {type} r) => w.Work(1);", "Work");

    [Theory]
    // Two tokens are a choice, which nobody makes for the author.
    [InlineData("int M(Worker w, Pair r) => w.Work(1);")]
    [InlineData("int M(Worker w, Eager r) => w.Work(1);")]
    public async Task Type_without_one_token_is_no_context(string member)
        => Assert.DoesNotContain(await ReportsAsync(member), r => r.Id == RuleIds.ContextToken);

    private static async Task ReportedAsync(string rule, string member, string name)
    {
        var report = Assert.Single(await ReportsAsync(member));

        Assert.Equal(rule, report.Id);
        Assert.Equal(name, report.Location.SourceTree!.ToString()[report.Location.SourceSpan.Start..report.Location.SourceSpan.End]);
    }

    [Theory]
    [InlineData("int M(Stream s, CancellationToken ct) => s.Pull(1, ct);")]
    [InlineData("string M(string s, CancellationToken ct) => s.Pass(ct);")]
    // No overload of that name takes a token.
    [InlineData("int M(Stream s, CancellationToken ct) { ct.ThrowIfCancellationRequested(); return s.Peek(1); }")]
    [InlineData("int M(Worker w, CancellationToken ct) { ct.ThrowIfCancellationRequested(); return w.Rest(1); }")]
    // The argument carries its token: a property that it inherits, or a field.
    [InlineData("int M(Gate g, Upload u, CancellationToken ct) { ct.ThrowIfCancellationRequested(); return g.Pass(u); }")]
    [InlineData("int M(Gate g, Ticket t, CancellationToken ct) { ct.ThrowIfCancellationRequested(); return g.Pass(t); }")]
    // What is put there is a value, as an int would be.
    [InlineData("void M(TokenSlot s, CancellationToken ct) { ct.ThrowIfCancellationRequested(); s.Put(); }")]
    [InlineData("void M(Slot<CancellationToken> s, CancellationToken ct) { ct.ThrowIfCancellationRequested(); s.Put(); }")]
    [InlineData("class Own : Slot<CancellationToken>; void M(Own s, CancellationToken ct) { ct.ThrowIfCancellationRequested(); s.Put(); }")]
    [InlineData("class Box<T> { public void Put() { } public void Put(T value) { } } class Own : Box<CancellationToken>; void M(Own s, CancellationToken ct) { ct.ThrowIfCancellationRequested(); s.Put(); }")]
    public async Task Call_that_gets_the_token_or_has_no_such_overload_is_not_reported(string member)
        => Assert.DoesNotContain(await ReportsAsync(member), r => r.Id is RuleIds.ForwardToken or "AD0001");

    private static async Task<IReadOnlyList<Diagnostic>> ReportsAsync(string member)
    {
        using var image = new MemoryStream();
        Assert.Empty(CompilerRun.Compile(("Library.cs", Library)).WithAssemblyName("Lib").Emit(image, cancellationToken: TestContext.Current.CancellationToken).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
        image.Position = 0;
        var user = CompilerRun.Compile(("User.cs", $"using Lib; class C {{ {member} }}")).AddReferences(MetadataReference.CreateFromStream(image));
        Assert.Empty(CompilerRun.ErrorsOf(user));
        return await CompilerRun.AnalyzeAsync(user, TestContext.Current.CancellationToken);
    }
}

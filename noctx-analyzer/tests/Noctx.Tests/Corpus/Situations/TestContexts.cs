// option: noctx.test_code = warning
// NOCTX002 for MSTest, NUnit, TUnit, gRPC, job contexts: known by their full names.
namespace Microsoft.VisualStudio.TestTools.UnitTesting
{
    public class TestMethodAttribute : Attribute;
    public class TestClassAttribute : Attribute;
    public abstract class TestContext { public CancellationToken CancellationToken => default; public string Name => ""; }
}

namespace NUnit.Framework
{
    public class TestAttribute : Attribute;
    public class TestContext { public static TestContext CurrentContext => new(); public CancellationToken CancellationToken => default; }
}

namespace TUnit.Core
{
    public class TestAttribute : Attribute;
    public interface ITestExecution { CancellationToken CancellationToken { get; } }
    public class TestContext { public static TestContext? Current => null; public ITestExecution Execution => null!; }
}

namespace Grpc.Core { public abstract class ServerCallContext { public CancellationToken CancellationToken => default; } }
namespace Quartz { public interface IJobExecutionContext { CancellationToken CancellationToken { get; } } }
namespace Microsoft.Azure.Functions.Worker { public abstract class FunctionContext { public virtual CancellationToken CancellationToken => default; } }

namespace TestContexts
{
    using Microsoft.VisualStudio.TestTools.UnitTesting;

    public abstract class MsBase { public TestContext TestContext { get; set; } = null!; }

    [TestClass]
    public class MsTests : MsBase
    {
        // situation: MSTest, context of the base class
        [TestMethod] public async Task A() => await Task.Delay(1); // want NOCTX002
        // situation: MSTest, helper of a test class
        async Task B() => await Task.Delay(1); // want NOCTX002
    }

    public class NTests
    {
        // situation: NUnit
        [NUnit.Framework.Test] public async Task A() => await Task.Delay(1); // want NOCTX002
    }

    public class TTests
    {
        // situation: TUnit
        [TUnit.Core.Test] public async Task A() => await Task.Delay(1); // want NOCTX002
        // situation: TUnit gives the test a token
        [TUnit.Core.Test] public async Task B(CancellationToken ct) => await Task.Delay(1); // want NOCTX001
    }

    public class Greeter
    {
        // situation: gRPC call context
        public async Task<string> SayHello(string name, Grpc.Core.ServerCallContext context) { await Task.Delay(1); return name; } // want NOCTX002
        // situation: gRPC call context given to a lambda that runs at once
        public Task All(int[] xs, Grpc.Core.ServerCallContext context) => Task.WhenAll(xs.Select(x => Task.Delay(x))); // want NOCTX002
        // situation: job context
        public Task Execute(Quartz.IJobExecutionContext context) => Task.Delay(1); // want NOCTX002
        // situation: function context
        public Task Run(Microsoft.Azure.Functions.Worker.FunctionContext context) => Task.Delay(1); // want NOCTX002
        // situation: context named with an underscore
        public Task Unused(Grpc.Core.ServerCallContext _) => Task.Delay(1);
    }
}

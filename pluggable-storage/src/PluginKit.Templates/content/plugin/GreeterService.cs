using Greeter;
using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace Company.Plugin1;

/// <summary>Greets. Its log lines reach the host with their level and fields.</summary>
public sealed partial class GreeterService(ILogger<GreeterService> logger) : Greeting.GreetingBase
{
    public override Task<HelloReply> Hello(HelloRequest request, ServerCallContext context)
    {
        Greeted(request.Name);
        return Task.FromResult(new HelloReply { Message = $"Hello, {request.Name}!" });
    }

    [LoggerMessage(1, LogLevel.Information, "greeted {name}")]
    private partial void Greeted(string name);
}

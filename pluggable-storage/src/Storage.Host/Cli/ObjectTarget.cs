using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Extensions.Logging.Abstractions;
using Storage.Contracts;

namespace Storage.Host.Cli;

/// <summary>Says what get, put and delete work on.</summary>
/// <remarks>A backend when one is named, the service when one is named or answers, else the files in ./data.</remarks>
internal sealed class ObjectTarget
{
    private static readonly string[] BackendNames = ["--backend", "--data", "--plugin", "--option"];
    private readonly BackendOptions _backend = new();
    private readonly ServiceOption _service = new();

    public void AddTo(Command command)
    {
        _service.AddTo(command);
        _backend.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult("--url") is OptionResult { Implicit: false }
                && BackendNames.FirstOrDefault(o => result.GetResult(o) is OptionResult { Implicit: false }) is { } other)
            {
                result.AddError($"--url names a running service and {other} a backend to start; give one of the two");
            }
        });
    }

    public async Task<IStorage> OpenAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (_backend.IsGiven(parsed))
        {
            return await _backend.StartAsync(parsed, NullLogger.Instance, cancellationToken);
        }

        var client = new ServiceClient(_service.Of(parsed));
        if (_service.Given(parsed) is not null || Environment.GetEnvironmentVariable("STORAGE_URL") is not null
            || await client.AnswersAsync(cancellationToken))
        {
            return client;
        }

        await client.DisposeAsync();
        return await _backend.StartAsync(parsed, NullLogger.Instance, cancellationToken);
    }
}

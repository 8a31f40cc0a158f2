using Storage.Contracts;

namespace Storage.Conformance.Tests.Subjects;

/// <summary>A store made anew at each open: it forgets at close, and says so.</summary>
internal sealed class MemorySubject(Func<IStorage> create) : IStorageSubject
{
    public string Name => "memory";

    public StoragePromises Promises { get; init; } = new() { Persistent = false, Durable = false };

    public ValueTask<IStorage> OpenAsync(CancellationToken cancellationToken) => ValueTask.FromResult(create());

    public ValueTask CloseAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask CrashAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

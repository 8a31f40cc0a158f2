namespace ThreeGens.Tests.Mocks;

/// <summary>Is the interface most tests mock.</summary>
public interface IStore
{
    event EventHandler<string>? Changed;

    string Name { get; set; }

    int Count { get; }

    int this[string key] { get; set; }

    int Get(string key);

    void Put(string key, int value);

    bool TryGet(string key, out int value);

    Task<string> LoadAsync(string key, CancellationToken cancellationToken = default);

    T Read<T>(string key);

    int Sum(ReadOnlySpan<int> values);

    IStore Child(string name);
}

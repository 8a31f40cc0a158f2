namespace ThreeGens.Bench.Mocks;

/// <summary>Is the interface that every contender mocks: four methods and a property.</summary>
public interface IOrderStore
{
    /// <value>The store's name.</value>
    string Name { get; set; }

    /// <summary>Reads a number.</summary>
    int Get(string key);

    /// <summary>Says whether there is a number.</summary>
    bool Contains(string key);

    /// <summary>Writes a number.</summary>
    void Put(string key, int value);

    /// <summary>Reads a text.</summary>
    Task<string> LoadAsync(string key);
}

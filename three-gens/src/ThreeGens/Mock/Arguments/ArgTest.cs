namespace ThreeGens.Mocks;

/// <summary>Decides whether a value is the one that an expectation means.</summary>
/// <typeparam name="T">The argument's type.</typeparam>
internal sealed class ArgTest<T>(Func<T, bool>? accepts, string description, Action<T>? observe = null)
{
    public static readonly ArgTest<T> Any = new(null, "any");

    public string Description => description;

    public bool Accepts(T value) => accepts is null || accepts(value);

    /// <summary>Tells the test that a call was chosen of which <paramref name="value"/> is an argument.</summary>
    public void Observe(T value) => observe?.Invoke(value);
}

namespace ThreeGens.Mocks;

/// <summary>Shows the arguments of an answered call to the expectations that capture.</summary>
internal sealed class ArgObservation : IArgVisitor
{
    public static readonly ArgObservation Instance = new();

    public void Visit<T>(Arg<T> expected, T actual) => expected.Observe(actual);
}

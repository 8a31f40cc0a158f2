using System.Diagnostics.CodeAnalysis;
using ThreeGens.Mocks;

namespace ThreeGens;

/// <summary>Says which values of an argument an expectation means: one value, or every value that passes a test.</summary>
/// <remarks>A plain value converts by itself; it is compared with <see cref="EqualityComparer{T}.Default"/>.</remarks>
/// <typeparam name="T">The argument's type.</typeparam>
public readonly struct Arg<T>
{
    private readonly T _value;
    private readonly ArgTest<T>? _test;

    /// <summary>Creates an expectation of one value.</summary>
    /// <exception cref="MockException">The value is <see cref="Arg.Any"/> in the place of a type that C# had to infer.</exception>
    public Arg(T value)
    {
        if (typeof(T) == typeof(AnyArg))
        {
            throw new MockException("Arg.Any does not tell C# the type argument of a generic method: name it, mock.Read<int>(Arg.Any).");
        }

        _value = value;
    }

    internal Arg(ArgTest<T> test)
    {
        _value = default!;
        _test = test;
    }

    /// <value>An expectation that every value meets; needed only where <see cref="Arg.Any"/> does not tell overloads apart.</value>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "The type argument is the point: it picks the overload.")]
    public static Arg<T> Any => new(ArgTest<T>.Any);

    internal bool IsExact => _test is null;

    internal T Value => _value;

    /// <summary>Expects one value.</summary>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Arg.Is is the named alternate.")]
    public static implicit operator Arg<T>([AllowNull] T value) => new(value!);

    /// <summary>Expects any value.</summary>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Arg<T>.Any is the named alternate.")]
    [SuppressMessage("Style", "IDE0060:Remove unused parameter", Justification = "The type is the message.")]
    public static implicit operator Arg<T>(AnyArg any) => new(ArgTest<T>.Any);

    /// <summary>Says whether a value meets the expectation.</summary>
    public bool Matches(T value)
    {
        if (_test is not null)
        {
            return _test.Accepts(value);
        }

        // hot: MockWorkflow. Most expected texts are literals, so the very object is often passed; the comparer of a shared generic type costs a look-up.
        return (!typeof(T).IsValueType && ReferenceEquals(_value, value)) || EqualityComparer<T>.Default.Equals(_value, value);
    }

    /// <summary>Describes the expectation: the value as C# would write it, or the test.</summary>
    public override string ToString() => _test is null ? ValueText.Of(_value) : _test.Description;

    internal void Observe(T value) => _test?.Observe(value);
}

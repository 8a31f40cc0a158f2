using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace ThreeGens.Mocks;

/// <summary>Gives generated code what a call without a setup answers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MockDefaults
{
    /// <summary>Gives the same recursive mock at every call; null when no mock of its type was generated.</summary>
    /// <remarks>The result is declared as not null although it may be: that is what the mocked member promises.</remarks>
    public static T Child<T>(MockCore mock, int slot)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(mock);
        return mock.Child<T>(slot)!;
    }

    /// <summary>Gives the real instance that calls without a setup go to.</summary>
    public static bool IsWrapped<T>(MockCore mock, [NotNullWhen(true)] out T? instance)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(mock);
        instance = mock.Wrapped as T;
        return instance is not null;
    }

    /// <summary>Gives a stream without elements.</summary>
    public static async IAsyncEnumerable<T> EmptyStream<T>()
    {
        await Task.CompletedTask;
        yield break;
    }

    /// <summary>Refuses a call of a member that cannot be set up, when the mock is strict.</summary>
    /// <exception cref="MockException">The mock is strict.</exception>
    public static void AnswerUnnamed(MockCore mock, string signature)
    {
        ArgumentNullException.ThrowIfNull(mock);
        if (mock.IsRefusing)
        {
            throw mock.Refuse($"{signature} was called, but the mock is strict, and this member cannot be set up: its signature names a protected type. Create the mock with MockBehavior.Loose.");
        }
    }

    /// <summary>Reports a call without a setup whose result, a reference to a ref struct, cannot be made up.</summary>
    public static MockException NoReference(string signature) =>
        new($"{signature} was called without a setup, and there is no default for a reference to a ref struct: give one with Returns.");

    /// <summary>Reports constructor arguments that fit no constructor.</summary>
    /// <exception cref="ArgumentException">Always.</exception>
    public static object NoConstructor(string type, object?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        throw new ArgumentException($"{type} has no accessible constructor for the arguments {ValueText.Of(arguments)}; pass them to Mock.OfClass in order.", nameof(arguments));
    }

    /// <summary>Gives a constructor argument its type; null stands for the default.</summary>
    public static T Argument<T>(object? argument) => (T)argument!;

    /// <summary>Says whether a value can be passed as a constructor argument of a type.</summary>
    public static bool Fits<T>(object? argument) => argument is T || (argument is null && default(T) is null);
}

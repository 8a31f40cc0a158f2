using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ThreeGens.Mocks;

namespace ThreeGens;

/// <summary>Is a mock of one type.</summary>
/// <typeparam name="T">The mocked type.</typeparam>
public class Mock<T> : MockCore
    where T : class
{
    internal Mock(MockBehavior behavior, object? wrapped, object?[] constructorArguments)
        : this(behavior, wrapped, constructorArguments, MockFactory<T>.Recipe)
    {
    }

    private protected Mock(
        MockBehavior behavior, object? wrapped, object?[] constructorArguments, MockRecipe? recipe)
        : base(behavior, recipe?.SlotCount ?? 0, wrapped)
    {
        if (recipe is null)
        {
            throw new InvalidOperationException(
                $"No mock of {typeof(T)} was generated: add [assembly: GenerateMock(typeof({typeof(T).Name}))] to the project that uses it and reference the generator.");
        }

        // hot: MockWorkflow. What is registered for a type makes objects of it; a cast would look the type up.
        Object = Unsafe.As<T>(recipe.Create(this, constructorArguments));
        IsRefusing = behavior == MockBehavior.Strict;
    }

    /// <value>The mocked object, to be handed to the code under test.</value>
    [SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "The word that users of mocks know.")]
    public T Object { get; }

    internal override string TypeName => typeof(T).Name;
}

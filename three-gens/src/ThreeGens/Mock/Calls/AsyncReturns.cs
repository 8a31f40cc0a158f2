using System.Runtime.CompilerServices;
using ThreeGens.Mocks;

namespace ThreeGens;

/// <summary>Answers asynchronous methods with plain values.</summary>
public static class AsyncReturns
{
    /// <summary>Answers with a completed task of a value.</summary>
    public static Answer<Task<T>, TFunc, TAction> Returns<TMatch, TArgs, T, TFunc, TAction>(
        this MethodCall<TMatch, TArgs, Task<T>, TFunc, TAction> call, T value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TMatch : struct, IMatch<TArgs>
        where TFunc : Delegate
        where TAction : Delegate => call.Returns(Task.FromResult(value), file, line);

    /// <summary>Answers with a completed task of a value.</summary>
    public static Answer<Task<T>, TFunc, TAction> Returns<T, TFunc, TAction>(this Answer<Task<T>, TFunc, TAction> answer, T value)
        where TFunc : Delegate
        where TAction : Delegate => answer.Returns(Task.FromResult(value));

    /// <summary>Answers with a completed task of a value.</summary>
    public static Answer<ValueTask<T>, TFunc, TAction> Returns<TMatch, TArgs, T, TFunc, TAction>(
        this MethodCall<TMatch, TArgs, ValueTask<T>, TFunc, TAction> call, T value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TMatch : struct, IMatch<TArgs>
        where TFunc : Delegate
        where TAction : Delegate => call.Returns(new ValueTask<T>(value), file, line);

    /// <summary>Answers with a completed task of a value.</summary>
    public static Answer<ValueTask<T>, TFunc, TAction> Returns<T, TFunc, TAction>(this Answer<ValueTask<T>, TFunc, TAction> answer, T value)
        where TFunc : Delegate
        where TAction : Delegate => answer.Returns(new ValueTask<T>(value));

    /// <summary>Answers with one completed task after the other, the last one for ever.</summary>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static Answer<Task<T>, TFunc, TAction> ReturnsInOrder<TMatch, TArgs, T, TFunc, TAction>(
        this MethodCall<TMatch, TArgs, Task<T>, TFunc, TAction> call, IEnumerable<T> values, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TMatch : struct, IMatch<TArgs>
        where TFunc : Delegate
        where TAction : Delegate => call.ReturnsInOrder(values.Select(Task.FromResult), file, line);

    /// <summary>Answers with one completed task after the other, the last one for ever.</summary>
    /// <remarks>A task made of a value, unlike one made of a source, may be awaited many times.</remarks>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static Answer<ValueTask<T>, TFunc, TAction> ReturnsInOrder<TMatch, TArgs, T, TFunc, TAction>(
        this MethodCall<TMatch, TArgs, ValueTask<T>, TFunc, TAction> call, IEnumerable<T> values, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TMatch : struct, IMatch<TArgs>
        where TFunc : Delegate
        where TAction : Delegate => call.ReturnsInOrder(values.Select(static v => new ValueTask<T>(v)), file, line);

    /// <summary>Answers with a stream of elements; every call enumerates them anew.</summary>
    public static Answer<IAsyncEnumerable<T>, TFunc, TAction> Returns<TMatch, TArgs, T, TFunc, TAction>(
        this MethodCall<TMatch, TArgs, IAsyncEnumerable<T>, TFunc, TAction> call, IEnumerable<T> elements, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TMatch : struct, IMatch<TArgs>
        where TFunc : Delegate
        where TAction : Delegate => call.Returns(elements.ToAsyncEnumerable(), file, line);
}

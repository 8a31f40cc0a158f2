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
}

using System.Runtime.CompilerServices;
using ThreeGens.Mocks;

namespace ThreeGens;

/// <summary>Answers asynchronous methods with failed tasks; <c>Throws</c> throws before there is a task.</summary>
public static class AsyncThrows
{
    /// <summary>Answers with a task that failed.</summary>
    public static Answer<Task, TFunc, TAction> ThrowsAsync<TMatch, TArgs, TFunc, TAction>(
        this MethodCall<TMatch, TArgs, Task, TFunc, TAction> call, Exception exception, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TMatch : struct, IMatch<TArgs>
        where TFunc : Delegate
        where TAction : Delegate => call.Returns(Task.FromException(exception), file, line);

    /// <summary>Answers with a task that failed.</summary>
    public static Answer<Task, TFunc, TAction> ThrowsAsync<TFunc, TAction>(this Answer<Task, TFunc, TAction> answer, Exception exception)
        where TFunc : Delegate
        where TAction : Delegate => answer.Returns(Task.FromException(exception));

    /// <summary>Answers with a task that failed.</summary>
    public static Answer<Task<T>, TFunc, TAction> ThrowsAsync<TMatch, TArgs, T, TFunc, TAction>(
        this MethodCall<TMatch, TArgs, Task<T>, TFunc, TAction> call, Exception exception, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TMatch : struct, IMatch<TArgs>
        where TFunc : Delegate
        where TAction : Delegate => call.Returns(Task.FromException<T>(exception), file, line);

    /// <summary>Answers with a task that failed.</summary>
    public static Answer<Task<T>, TFunc, TAction> ThrowsAsync<T, TFunc, TAction>(this Answer<Task<T>, TFunc, TAction> answer, Exception exception)
        where TFunc : Delegate
        where TAction : Delegate => answer.Returns(Task.FromException<T>(exception));

    /// <summary>Answers with a task that failed.</summary>
    public static Answer<ValueTask, TFunc, TAction> ThrowsAsync<TMatch, TArgs, TFunc, TAction>(
        this MethodCall<TMatch, TArgs, ValueTask, TFunc, TAction> call, Exception exception, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TMatch : struct, IMatch<TArgs>
        where TFunc : Delegate
        where TAction : Delegate => call.Returns(new ValueTask(Task.FromException(exception)), file, line);

    /// <summary>Answers with a task that failed.</summary>
    public static Answer<ValueTask, TFunc, TAction> ThrowsAsync<TFunc, TAction>(this Answer<ValueTask, TFunc, TAction> answer, Exception exception)
        where TFunc : Delegate
        where TAction : Delegate => answer.Returns(new ValueTask(Task.FromException(exception)));

    /// <summary>Answers with a task that failed.</summary>
    public static Answer<ValueTask<T>, TFunc, TAction> ThrowsAsync<TMatch, TArgs, T, TFunc, TAction>(
        this MethodCall<TMatch, TArgs, ValueTask<T>, TFunc, TAction> call, Exception exception, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TMatch : struct, IMatch<TArgs>
        where TFunc : Delegate
        where TAction : Delegate => call.Returns(new ValueTask<T>(Task.FromException<T>(exception)), file, line);

    /// <summary>Answers with a task that failed.</summary>
    public static Answer<ValueTask<T>, TFunc, TAction> ThrowsAsync<T, TFunc, TAction>(this Answer<ValueTask<T>, TFunc, TAction> answer, Exception exception)
        where TFunc : Delegate
        where TAction : Delegate => answer.Returns(new ValueTask<T>(Task.FromException<T>(exception)));
}

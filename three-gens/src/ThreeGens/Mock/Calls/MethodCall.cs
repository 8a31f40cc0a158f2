using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ThreeGens.Mocks;

/// <summary>Names calls of a method or getter: <c>mock.Get("a")</c>. It does nothing until one of its verbs sets up or verifies.</summary>
/// <typeparam name="TMatch">The expectations of the arguments.</typeparam>
/// <typeparam name="TArgs">What is recorded of a call.</typeparam>
/// <typeparam name="TResult">The result.</typeparam>
/// <typeparam name="TFunc">A delegate with the method's parameters and result.</typeparam>
/// <typeparam name="TAction">A delegate with the method's parameters and no result.</typeparam>
public readonly struct MethodCall<TMatch, TArgs, TResult, TFunc, TAction> : ICallQuery
    where TMatch : struct, IMatch<TArgs>
    where TFunc : Delegate
    where TAction : Delegate
{
    private readonly MockedMethod<TMatch, TArgs, TResult, TFunc, TAction> _member;
    private readonly TMatch _match;

    /// <summary>Creates the expression; generated code does.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public MethodCall(MockedMethod<TMatch, TArgs, TResult, TFunc, TAction> member, TMatch match)
    {
        _member = member;
        _match = match;
    }

    /// <value>The arguments of every recorded call that matches, in order.</value>
    public IReadOnlyList<TArgs> Calls => _member.Calls(_match);

    MockedMember ICallQuery.Member => _member;

    /// <summary>Answers with a value.</summary>
    public Answer<TResult, TFunc, TAction> Returns(TResult value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Begin(file, line).Returns(value);

    /// <summary>Answers with what a delegate computes from the arguments.</summary>
    public Answer<TResult, TFunc, TAction> Returns(TFunc compute, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Begin(file, line).Returns(compute);

    /// <summary>Answers with one value after the other, the last one for ever.</summary>
    public Answer<TResult, TFunc, TAction> ReturnsInOrder(IEnumerable<TResult> values, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Begin(file, line).ReturnsInOrder(values);

    /// <summary>Calls a delegate with the arguments before the answer.</summary>
    public Answer<TResult, TFunc, TAction> Does(TAction callback, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Begin(file, line).Does(callback);

    /// <summary>Throws an exception.</summary>
    public Answer<TResult, TFunc, TAction> Throws(Exception exception, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Begin(file, line).Throws(exception);

    /// <summary>Throws a new exception.</summary>
    public Answer<TResult, TFunc, TAction> Throws<TException>([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TException : Exception, new() => Begin(file, line).Throws<TException>();

    /// <summary>Gives the default answer: the base method, the wrapped instance or an empty value.</summary>
    public Answer<TResult, TFunc, TAction> CallsBase([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Begin(file, line).CallsBase();

    /// <summary>Sets up no reaction, only how often <see cref="MockCore.VerifyAll"/> wants the call; a strict mock refuses more.</summary>
    public Answer<TResult, TFunc, TAction> Expect(Times times, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Begin(file, line).Expect(times);

    /// <summary>Verifies that the call was made at least once.</summary>
    /// <exception cref="MockException">It was not made.</exception>
    public void Verify([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Verify(Times.AtLeastOnce, file, line);

    /// <summary>Verifies how often the call was made.</summary>
    /// <exception cref="MockException">It was made more or fewer times.</exception>
    public void Verify(Times times, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var count = _member.Count(_match);
        if (!times.Includes(count))
        {
            throw CallVerification.Failed(this, times, count, file, line);
        }
    }

    int ICallQuery.Count() => _member.Count(_match);

    List<CallSeen> ICallQuery.Compare() => _member.Compare(_match);

    string ICallQuery.Describe() => $"{_member.Name}({ArgDescription.Of<TMatch, TArgs>(_match)})";

    private Answer<TResult, TFunc, TAction> Begin(string file, int line)
    {
        var setup = _member.Add(_match, file, line);
        return new Answer<TResult, TFunc, TAction>(setup, setup);
    }
}

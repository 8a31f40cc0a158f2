using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ThreeGens.Mocks;

/// <summary>Names calls of a method whose result cannot be kept, a ref struct or a reference: only a delegate can answer.</summary>
/// <typeparam name="TMatch">The expectations of the arguments.</typeparam>
/// <typeparam name="TArgs">What is recorded of a call.</typeparam>
/// <typeparam name="TFunc">A delegate with the method's parameters and result.</typeparam>
/// <typeparam name="TAction">A delegate with the method's parameters and no result.</typeparam>
public readonly struct ComputedCall<TMatch, TArgs, TFunc, TAction> : ICallQuery
    where TMatch : struct, IMatch<TArgs>
    where TFunc : Delegate
    where TAction : Delegate
{
    private readonly MockedMethod<TMatch, TArgs, Nothing, TFunc, TAction> _member;
    private readonly TMatch _match;

    /// <summary>Creates the expression; generated code does.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ComputedCall(MockedMethod<TMatch, TArgs, Nothing, TFunc, TAction> member, TMatch match)
    {
        _member = member;
        _match = match;
    }

    /// <value>The arguments of every recorded call that matches, in order.</value>
    public IReadOnlyList<TArgs> Calls => _member.Calls(_match);

    MockedMember ICallQuery.Member => _member;

    /// <summary>Answers with what a delegate computes from the arguments.</summary>
    public ComputedAnswer<TFunc, TAction> Returns(TFunc compute, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Begin(file, line).Returns(compute);

    /// <summary>Calls a delegate with the arguments before the answer.</summary>
    public ComputedAnswer<TFunc, TAction> Does(TAction callback, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Begin(file, line).Does(callback);

    /// <summary>Throws an exception.</summary>
    public ComputedAnswer<TFunc, TAction> Throws(Exception exception, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Begin(file, line).Throws(exception);

    /// <summary>Throws a new exception.</summary>
    public ComputedAnswer<TFunc, TAction> Throws<TException>([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TException : Exception, new() => Begin(file, line).Throws<TException>();

    /// <summary>Gives the default answer: the base method, the wrapped instance or an empty value.</summary>
    public ComputedAnswer<TFunc, TAction> CallsBase([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Begin(file, line).CallsBase();

    /// <summary>Sets up no reaction, only how often <see cref="MockCore.VerifyAll"/> wants the call; a strict mock refuses more.</summary>
    public ComputedAnswer<TFunc, TAction> Expect(Times times, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Begin(file, line).Expect(times);

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

    private ComputedAnswer<TFunc, TAction> Begin(string file, int line)
    {
        var setup = _member.Add(_match, file, line);
        return new ComputedAnswer<TFunc, TAction>(setup, setup);
    }
}

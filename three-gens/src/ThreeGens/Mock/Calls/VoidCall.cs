using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ThreeGens.Mocks;

/// <summary>Names calls of a method without a result or of a setter: <c>mock.Put("a", 1)</c>. It does nothing until one of its verbs sets up or verifies.</summary>
/// <typeparam name="TMatch">The expectations of the arguments.</typeparam>
/// <typeparam name="TArgs">What is recorded of a call.</typeparam>
/// <typeparam name="TAction">A delegate with the method's parameters and no result.</typeparam>
public readonly struct VoidCall<TMatch, TArgs, TAction> : ICallQuery
    where TMatch : struct, IMatch<TArgs>
    where TAction : Delegate
{
    private readonly MockedMethod<TMatch, TArgs, Nothing, TAction, TAction> _member;
    private readonly TMatch _match;

    /// <summary>Creates the expression; generated code does.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public VoidCall(MockedMethod<TMatch, TArgs, Nothing, TAction, TAction> member, TMatch match)
    {
        _member = member;
        _match = match;
    }

    /// <value>The arguments of every recorded call that matches, in order.</value>
    public IReadOnlyList<TArgs> Calls => _member.Calls(_match);

    MockedMember ICallQuery.Member => _member;

    /// <summary>Calls a delegate with the arguments before the answer.</summary>
    public VoidAnswer<TAction> Does(TAction callback, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Begin(file, line).Does(callback);

    /// <summary>Throws an exception.</summary>
    public VoidAnswer<TAction> Throws(Exception exception, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Begin(file, line).Throws(exception);

    /// <summary>Throws a new exception.</summary>
    public VoidAnswer<TAction> Throws<TException>([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TException : Exception, new() => Begin(file, line).Throws<TException>();

    /// <summary>Gives the default answer: the base method, the wrapped instance or an empty value.</summary>
    public VoidAnswer<TAction> CallsBase([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Begin(file, line).CallsBase();

    /// <summary>Sets up no reaction, only how often <see cref="MockCore.VerifyAll"/> wants the call; a strict mock refuses more.</summary>
    public VoidAnswer<TAction> Expect(Times times, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Begin(file, line).Expect(times);

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

    private VoidAnswer<TAction> Begin(string file, int line)
    {
        var setup = _member.Add(_match, file, line);
        return new VoidAnswer<TAction>(setup, setup);
    }
}

using System.ComponentModel;

namespace ThreeGens.Mocks;

/// <summary>Answers the calls that match one expectation: with itself first, then with each later reaction, the last one for ever.</summary>
/// <typeparam name="TResult">The member's result.</typeparam>
/// <typeparam name="TFunc">A delegate with the member's parameters and result.</typeparam>
/// <typeparam name="TAction">A delegate with the member's parameters and no result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Setup<TResult, TFunc, TAction> : Reaction<TResult, TFunc, TAction>
    where TFunc : Delegate
    where TAction : Delegate
{
    private Reaction<TResult, TFunc, TAction>? _current;
    private Times? _expected;

    private protected Setup(string file, int line)
    {
        File = file;
        Line = line;
    }

    internal string File { get; }

    internal int Line { get; }

    /// <value>How many calls were answered.</value>
    internal int Calls { get; private set; }

    /// <value>How many calls <see cref="MockCore.VerifyAll"/> wants.</value>
    internal Times Expected
    {
        get => _expected ?? Times.AtLeastOnce;
        set => _expected = value;
    }

    /// <value>Whether one more call is more than was asked for.</value>
    internal bool IsUsedUp => _expected?.AtMostCount is { } most && Calls >= most;

    /// <summary>Gives the reaction to the next call.</summary>
    internal Reaction<TResult, TFunc, TAction> Advance()
    {
        if (Calls++ > 0 && Next is not null)
        {
            _current = (_current ?? this).Next ?? _current;
        }

        return _current ?? this;
    }

    /// <summary>Forgets the calls, so that a sequence begins anew.</summary>
    internal void Restart() => (Calls, _current) = (0, null);
}

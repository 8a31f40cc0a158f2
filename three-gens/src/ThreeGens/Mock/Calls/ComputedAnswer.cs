namespace ThreeGens.Mocks;

/// <summary>Continues a setup of a method whose result cannot be kept.</summary>
/// <typeparam name="TFunc">A delegate with the method's parameters and result.</typeparam>
/// <typeparam name="TAction">A delegate with the method's parameters and no result.</typeparam>
public readonly struct ComputedAnswer<TFunc, TAction>
    where TFunc : Delegate
    where TAction : Delegate
{
    private readonly Setup<Nothing, TFunc, TAction> _setup;
    private readonly Reaction<Nothing, TFunc, TAction> _reaction;

    internal ComputedAnswer(Setup<Nothing, TFunc, TAction> setup, Reaction<Nothing, TFunc, TAction> reaction)
    {
        _setup = setup;
        _reaction = reaction;
    }

    /// <value>The answer to the next call; the last answer is repeated for ever.</value>
    public ComputedAnswer<TFunc, TAction> Then
    {
        get
        {
            _reaction.Next = new Reaction<Nothing, TFunc, TAction>();
            return new ComputedAnswer<TFunc, TAction>(_setup, _reaction.Next);
        }
    }

    /// <summary>Answers with what a delegate computes from the arguments.</summary>
    public ComputedAnswer<TFunc, TAction> Returns(TFunc compute)
    {
        ArgumentNullException.ThrowIfNull(compute);
        _reaction.SetCompute(compute);
        return this;
    }

    /// <summary>Calls a delegate with the arguments before the answer.</summary>
    public ComputedAnswer<TFunc, TAction> Does(TAction callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        _reaction.AddCallback(callback);
        return this;
    }

    /// <summary>Throws an exception.</summary>
    public ComputedAnswer<TFunc, TAction> Throws(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        _reaction.SetException(exception);
        return this;
    }

    /// <summary>Throws a new exception.</summary>
    public ComputedAnswer<TFunc, TAction> Throws<TException>()
        where TException : Exception, new() => Throws(new TException());

    /// <summary>Gives the default answer: the base method, the wrapped instance or an empty value.</summary>
    public ComputedAnswer<TFunc, TAction> CallsBase()
    {
        _reaction.SetDefault();
        return this;
    }

    /// <summary>Sets how often <see cref="MockCore.VerifyAll"/> wants the call; a strict mock refuses more.</summary>
    public ComputedAnswer<TFunc, TAction> Expect(Times times)
    {
        _setup.Expected = times;
        return this;
    }
}

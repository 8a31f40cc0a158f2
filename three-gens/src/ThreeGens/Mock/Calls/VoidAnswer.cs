namespace ThreeGens.Mocks;

/// <summary>Continues a setup of a method without a result: <c>.Throws(first).Then.CallsBase()</c>.</summary>
/// <typeparam name="TAction">A delegate with the method's parameters and no result.</typeparam>
public readonly struct VoidAnswer<TAction>
    where TAction : Delegate
{
    private readonly Setup<Nothing, TAction, TAction> _setup;
    private readonly Reaction<Nothing, TAction, TAction> _reaction;

    internal VoidAnswer(Setup<Nothing, TAction, TAction> setup, Reaction<Nothing, TAction, TAction> reaction)
    {
        _setup = setup;
        _reaction = reaction;
    }

    /// <value>The answer to the next call; the last answer is repeated for ever.</value>
    public VoidAnswer<TAction> Then
    {
        get
        {
            _reaction.Next = new Reaction<Nothing, TAction, TAction>();
            return new VoidAnswer<TAction>(_setup, _reaction.Next);
        }
    }

    /// <summary>Calls a delegate with the arguments in the place of the default answer; with <see cref="CallsBase"/> after it, before that.</summary>
    public VoidAnswer<TAction> Does(TAction callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        _reaction.AddCallback(callback);
        _reaction.Handle();
        return this;
    }

    /// <summary>Throws an exception.</summary>
    public VoidAnswer<TAction> Throws(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        _reaction.SetException(exception);
        return this;
    }

    /// <summary>Throws a new exception.</summary>
    public VoidAnswer<TAction> Throws<TException>()
        where TException : Exception, new() => Throws(new TException());

    /// <summary>Gives the default answer: the base method, the wrapped instance or an empty value.</summary>
    public VoidAnswer<TAction> CallsBase()
    {
        _reaction.SetDefault();
        return this;
    }

    /// <summary>Sets how often <see cref="MockCore.VerifyAll"/> wants the call; a strict mock refuses more.</summary>
    public VoidAnswer<TAction> Expect(Times times)
    {
        _setup.Expected = times;
        return this;
    }
}

namespace ThreeGens.Mocks;

/// <summary>Continues a setup: <c>.Returns(1).Then.Returns(2)</c>.</summary>
/// <typeparam name="TResult">The result.</typeparam>
/// <typeparam name="TFunc">A delegate with the method's parameters and result.</typeparam>
/// <typeparam name="TAction">A delegate with the method's parameters and no result.</typeparam>
public readonly struct Answer<TResult, TFunc, TAction>
    where TFunc : Delegate
    where TAction : Delegate
{
    private readonly Setup<TResult, TFunc, TAction> _setup;
    private readonly Reaction<TResult, TFunc, TAction> _reaction;

    internal Answer(Setup<TResult, TFunc, TAction> setup, Reaction<TResult, TFunc, TAction> reaction)
    {
        _setup = setup;
        _reaction = reaction;
    }

    /// <value>The answer to the next call; the last answer is repeated for ever.</value>
    public Answer<TResult, TFunc, TAction> Then
    {
        get
        {
            _reaction.Next = new Reaction<TResult, TFunc, TAction>();
            return new Answer<TResult, TFunc, TAction>(_setup, _reaction.Next);
        }
    }

    /// <summary>Answers with a value.</summary>
    public Answer<TResult, TFunc, TAction> Returns(TResult value)
    {
        _reaction.SetResult(value);
        return this;
    }

    /// <summary>Answers with what a delegate computes from the arguments.</summary>
    public Answer<TResult, TFunc, TAction> Returns(TFunc compute)
    {
        ArgumentNullException.ThrowIfNull(compute);
        _reaction.SetCompute(compute);
        return this;
    }

    /// <summary>Answers with one value after the other, the last one for ever.</summary>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public Answer<TResult, TFunc, TAction> ReturnsInOrder(IEnumerable<TResult> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var last = this;
        var isFirst = true;
        foreach (var value in values)
        {
            last = (isFirst ? last : last.Then).Returns(value);
            isFirst = false;
        }

        return isFirst ? throw new ArgumentException("Give at least one value.", nameof(values)) : last;
    }

    /// <summary>Calls a delegate with the arguments before the answer.</summary>
    public Answer<TResult, TFunc, TAction> Does(TAction callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        _reaction.AddCallback(callback);
        return this;
    }

    /// <summary>Throws an exception.</summary>
    public Answer<TResult, TFunc, TAction> Throws(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        _reaction.SetException(exception);
        return this;
    }

    /// <summary>Throws a new exception.</summary>
    public Answer<TResult, TFunc, TAction> Throws<TException>()
        where TException : Exception, new() => Throws(new TException());

    /// <summary>Gives the default answer: the base method, the wrapped instance or an empty value.</summary>
    public Answer<TResult, TFunc, TAction> CallsBase()
    {
        _reaction.SetDefault();
        return this;
    }

    /// <summary>Sets how often <see cref="MockCore.VerifyAll"/> wants the call; a strict mock refuses more.</summary>
    public Answer<TResult, TFunc, TAction> Expect(Times times)
    {
        _setup.Expected = times;
        return this;
    }
}

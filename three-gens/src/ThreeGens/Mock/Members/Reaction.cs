using System.ComponentModel;
using System.Runtime.ExceptionServices;

namespace ThreeGens.Mocks;

/// <summary>Says what a mocked member does with one call.</summary>
/// <typeparam name="TResult">The member's result.</typeparam>
/// <typeparam name="TFunc">A delegate with the member's parameters and result.</typeparam>
/// <typeparam name="TAction">A delegate with the member's parameters and no result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public class Reaction<TResult, TFunc, TAction>
    where TFunc : Delegate
    where TAction : Delegate
{
    private TResult? _value;
    private Exception? _exception;

    /// <value>What is called first, or null.</value>
    public TAction? Callback { get; internal set; }

    /// <value>What computes the result, or null.</value>
    public TFunc? Compute { get; private set; }

    /// <value>Whether <see cref="Result"/> decides; otherwise the member's default does.</value>
    public bool HasResult { get; private set; }

    /// <value>The result that was set up.</value>
    public TResult Result
    {
        get
        {
            if (_exception is not null)
            {
                ExceptionDispatchInfo.Throw(_exception);
            }

            return _value!;
        }
    }

    internal Reaction<TResult, TFunc, TAction>? Next { get; set; }

    internal void SetResult(TResult value) => (_value, _exception, Compute, HasResult) = (value, null, null, true);

    internal void SetException(Exception exception) => (_value, _exception, Compute, HasResult) = (default, exception, null, true);

    internal void SetCompute(TFunc compute) => (_value, _exception, Compute, HasResult) = (default, null, compute, true);

    internal void SetDefault() => (_value, _exception, Compute, HasResult) = (default, null, null, false);

    /// <summary>Makes the default answer unnecessary, unless an answer was given.</summary>
    internal void Handle() => HasResult = true;

    internal void AddCallback(TAction callback) => Callback = (TAction)Delegate.Combine(Callback, callback);
}

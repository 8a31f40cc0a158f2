namespace Storage.Conformance;

/// <summary>One promise of the contract and the check of it.</summary>
public sealed class ConformanceCase
{
    private readonly Func<StoragePromises, string?> _inapplicable;
    private readonly Func<CaseContext, CancellationToken, Task> _check;

    internal ConformanceCase(
        string name, string promise, Func<CaseContext, CancellationToken, Task> check, Func<StoragePromises, string?>? inapplicable = null)
    {
        Name = name;
        Promise = promise;
        _check = check;
        _inapplicable = inapplicable ?? (_ => null);
    }

    /// <value>The name, <c>group/what</c>.</value>
    public string Name { get; }

    /// <value>What a store that passes does, in one sentence.</value>
    public string Promise { get; }

    /// <summary>Examines one backend.</summary>
    /// <param name="subject">The backend; closed when this returns.</param>
    /// <param name="seed">The seed of all random choices, printed in the result.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ConformanceResult> RunAsync(IStorageSubject subject, int seed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (_inapplicable(subject.Promises) is { } reason)
        {
            return new ConformanceResult(Name, ConformanceOutcome.NotPromised, reason, seed);
        }

        try
        {
            var context = new CaseContext(subject, new Random(seed));
            await context.OpenAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                await _check(context, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                await context.CloseAsync(CancellationToken.None).ConfigureAwait(false);
            }

            return new ConformanceResult(Name, ConformanceOutcome.Passed, "", seed);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (ViolationException e)
        {
            return new ConformanceResult(Name, ConformanceOutcome.Violated, e.Message, seed);
        }
        catch (Exception e)
        {
            return new ConformanceResult(Name, ConformanceOutcome.Violated, $"{e.GetType().Name}: {e.Message}", seed);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

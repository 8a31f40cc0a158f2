using ValidatorRs.Running;

namespace ValidatorRs.Async;

/// <summary>Carries questions and verdicts between the passes of one asynchronous validation.</summary>
/// <remarks>
/// A pass runs the ordinary plan. Rules that must be awaited leave a question; when the pass is over the questions are answered
/// and the plan runs again with the answers, until no question is left. So both kinds of validation share plans, order and modes.
/// </remarks>
internal sealed class AsyncRound
{
    // A getter that makes a new object at every read would ask forever.
    private const int PassLimit = 1_000;
    private readonly Dictionary<AsyncQuestion, AsyncVerdict> _verdicts = [];
    private readonly List<AsyncQuestion> _questions = [];
    private int _passes;

    public bool HasQuestions => _questions.Count > 0;

    public AsyncVerdict? Find(AsyncQuestion question) => _verdicts.GetValueOrDefault(question);

    public void Ask(AsyncQuestion question) => _questions.Add(question);

    /// <exception cref="InvalidOperationException">The questions do not end: a member gives another object at each read.</exception>
    public async ValueTask AnswerAsync(RunSettings settings, CancellationToken cancellationToken)
    {
        var questions = _questions.Distinct().ToArray();
        _questions.Clear();
        if (++_passes > PassLimit)
        {
            throw new InvalidOperationException(
                $"The rule '{questions[0].Rule.Code}' of {AsyncSite.Describe(questions[0].Owner?.GetType(), null)} is asked again and again: a member on the way gives another object at each read.");
        }

        if (settings.AsyncParallelism == 1)
        {
            foreach (var question in questions)
            {
                _verdicts[question] = await AnswerAsync(question, settings, cancellationToken).ConfigureAwait(false);
            }

            return;
        }

        var verdicts = new AsyncVerdict[questions.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = settings.AsyncParallelism, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, questions.Length, parallel, async (i, token) => verdicts[i] = await AnswerAsync(questions[i], settings, token).ConfigureAwait(false)).ConfigureAwait(false);
        for (var i = 0; i < questions.Length; i++)
        {
            _verdicts[questions[i]] = verdicts[i];
        }
    }

    private static async ValueTask<AsyncVerdict> AnswerAsync(AsyncQuestion question, RunSettings settings, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return new AsyncVerdict(await question.Rule.CheckAsync(question, settings, cancellationToken).ConfigureAwait(false), null);
        }
        catch (Exception exception) when (Interpreter.IsUserFault(exception))
        {
            return new AsyncVerdict([], exception);
        }
    }
}

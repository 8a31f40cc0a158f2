using System.ComponentModel.DataAnnotations;
using ValidatorRs.Rules;
using ValidatorRs.Running;

namespace ValidatorRs.Async;

/// <summary>A registered rule that must be awaited.</summary>
internal sealed class AsyncCustomRule(string code, string? parameter, Func<RuleContext, CancellationToken, ValueTask<bool>> check)
    : AsyncRule(code, parameter is null ? [] : [parameter])
{
    private static readonly ValidationResult[] Broken = [new(null)];

    public override NullHandling Nulls => NullHandling.Fail;

    public override string Message(string displayName) => CustomRule.BrokenRule(displayName, Code, parameter);

    public override async ValueTask<IReadOnlyList<ValidationResult>> CheckAsync(AsyncQuestion question, RunSettings settings, CancellationToken cancellationToken)
    {
        var context = new RuleContext(question.Value!, parameter, question.Owner, question.Root, settings.Services);
        return await check(context, cancellationToken).ConfigureAwait(false) ? [] : Broken;
    }
}

using ValidatorRs.Async;
using ValidatorRs.Plans;

namespace ValidatorRs.Running;

/// <summary>What stays the same during one validation.</summary>
internal sealed record RunSettings(PlanSet Plans, ValidatorOptions Options)
{
    public ValidationMode Mode { get; init; } = Options.Mode;

    public int MaxDepth { get; init; } = Options.MaxDepth;

    public int MaxElements { get; init; } = Options.MaxElements;

    public bool ObjectRulesAlways { get; init; } = Options.ObjectRulesAlways;

    public IServiceProvider? Services { get; init; } = Options.Services;

    public IMessageSource? Messages { get; } = Options.Messages;

    public int AsyncParallelism { get; } = Options.AsyncParallelism;

    /// <value>The questions of an asynchronous validation; null in a synchronous one.</value>
    public AsyncRound? Round { get; init; }
}

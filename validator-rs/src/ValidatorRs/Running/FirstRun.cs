using ValidatorRs.Plans;

namespace ValidatorRs.Running;

/// <summary>Walks a model the first time a value of its type is validated, and has the plan compiled the second time.</summary>
internal sealed class FirstRun<T>
{
    private readonly PlanSet _plans;
    private int _runs;

    public FirstRun(TypeModel model, PlanSet plans)
    {
        _plans = plans;
        Plan = new Plan<T>(model, Run);
    }

    public Plan<T> Plan { get; }

    private void Run(T value, ref Sink sink)
    {
        if (Interlocked.Increment(ref _runs) > 1)
        {
            _plans.Compile(Plan);
            Plan.Method(value, ref sink);
            return;
        }

        // The walk asks for nested plans by type, and those must know the path they are on.
        var tracking = sink.Tracking;
        sink.Tracking = true;
        Interpreter.Run(Plan.Model, value!, ref sink);
        sink.Tracking = tracking;
    }
}

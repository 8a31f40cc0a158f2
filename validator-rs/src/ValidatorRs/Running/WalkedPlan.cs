using ValidatorRs.Plans;

namespace ValidatorRs.Running;

/// <summary>Walks the model of a type that is known at run time only: what native programs have, where no generic code can be made for it.</summary>
internal sealed class WalkedPlan(TypeModel model) : Plan(model)
{
    // The walk finds nested plans by type, which asks for a path; without one it would start again.
    public override bool Tracking => Model.Tracking || Model.HasChildren;

    public override Delegate Entry => throw new NotSupportedException("Plans of native programs have no entry to call from other code.");

    public override void Run(object value, ref Sink sink) => Interpreter.Run(Model, value, ref sink);

    public override void Become(Delegate compiled) => throw new NotSupportedException("Native programs compile no plans.");
}

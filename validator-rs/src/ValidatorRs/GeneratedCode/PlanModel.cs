using System.ComponentModel;
using ValidatorRs.Plans;

namespace ValidatorRs.GeneratedCode;

/// <summary>Hands the rules that were read from a type to its generated plan, member by member in the order the plan validates them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PlanModel
{
    private int _next;
    private bool _inOrder = true;

    internal PlanModel(TypeModel model) => Model = model;

    internal TypeModel Model { get; }

    /// <summary>True when the plan asked for every member that has something to check, and in the right order.</summary>
    internal bool Fits => _inOrder && _next == Model.Members.Count;

    /// <summary>Takes what is to be checked on a member.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="walk">How the plan finds the plan of the value.</param>
    /// <param name="loop">How the plan reaches the value's elements.</param>
    public ValueSlot<T> Member<T>(string name, ValueWalk walk = ValueWalk.None, ValueLoop loop = ValueLoop.None)
    {
        for (var i = 0; i < Model.Members.Count; i++)
        {
            var member = Model.Members[i];
            if (member.Node.Name == name)
            {
                _inOrder &= i == _next++;
                return new ValueSlot<T>(member.Program, member.Node, walk, loop);
            }
        }

        return new ValueSlot<T>(null, null, walk, loop);
    }
}

using System.Reflection.Emit;

namespace ValidatorRs.Emit;

/// <summary>Counts the violations of nested objects apart: the object's own rules depend on the object's own members.</summary>
internal sealed class NestedCount
{
    private readonly ILGenerator _il;
    private readonly LocalBuilder _start;
    private readonly LocalBuilder _nested;

    public NestedCount(ILGenerator il)
    {
        _il = il;
        _start = il.DeclareLocal(typeof(int));
        _nested = il.DeclareLocal(typeof(int));
        LoadCount();
        il.Emit(OpCodes.Stloc, _start);
    }

    /// <summary>Adds the violations since <paramref name="before"/>.</summary>
    public void Add(LocalBuilder before)
    {
        _il.Emit(OpCodes.Ldloc, _nested);
        LoadCount();
        _il.Emit(OpCodes.Add);
        _il.Emit(OpCodes.Ldloc, before);
        _il.Emit(OpCodes.Sub);
        _il.Emit(OpCodes.Stloc, _nested);
    }

    /// <summary>Loads the number of violations of the object's own members.</summary>
    public void LoadOwn()
    {
        LoadCount();
        _il.Emit(OpCodes.Ldloc, _nested);
        _il.Emit(OpCodes.Sub);
        _il.Emit(OpCodes.Ldloc, _start);
        _il.Emit(OpCodes.Sub);
    }

    private void LoadCount()
    {
        _il.Emit(OpCodes.Ldarg_2);
        _il.Emit(OpCodes.Ldfld, SinkMembers.Count);
    }
}

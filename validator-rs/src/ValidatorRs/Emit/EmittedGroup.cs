using System.Reflection;
using System.Reflection.Emit;
using ValidatorRs.Plans;
using ValidatorRs.Running;

namespace ValidatorRs.Emit;

/// <summary>The type under construction: its methods, and the objects that its static fields will hold.</summary>
internal sealed class EmittedGroup(TypeBuilder builder, Func<Type, Plan?> known)
{
    private const MethodAttributes PublicStatic = MethodAttributes.Public | MethodAttributes.Static;
    private const int MembersWorthInlining = 3;
    private readonly Dictionary<Type, MethodBuilder> _plans = [];
    private readonly List<(string Field, object Value)> _constants = [];
    private readonly List<(string Field, Type Delegate, string Method)> _delegates = [];
    private readonly List<RuleSite> _sites = [];
    private readonly List<object> _nodes = [];
    private readonly FieldBuilder _siteField = builder.DefineField("Sites", typeof(RuleSite[]), FieldAttributes.Public | FieldAttributes.Static);
    private readonly FieldBuilder _nodeField = builder.DefineField("Nodes", typeof(object[]), FieldAttributes.Public | FieldAttributes.Static);
    private int _elementMethods;

    public void Declare(TypeModel model)
    {
        var method = builder.DefineMethod($"Validate{_plans.Count}", PublicStatic, typeof(void), Signature(model.Type));
        if (!model.HasChildren && model.Members.Count <= MembersWorthInlining)
        {
            // Elements of lists are often as small as this; a call for each would cost as much as the checks.
            method.SetImplementationFlags(MethodImplAttributes.AggressiveInlining);
        }

        _plans.Add(model.Type, method);
    }

    public string NameOf(Type type) => _plans[type].Name;

    public MethodBuilder MethodOf(TypeModel model) => _plans[model.Type];

    /// <summary>Finds the method that validates a type: of this group or emitted before.</summary>
    public MethodInfo PlanOf(Type type)
    {
        if (_plans.TryGetValue(type, out var own))
        {
            return own;
        }

        var plan = known(type) ?? throw new InvalidOperationException($"{type} has no plan.");
        return plan.Entry.Method;
    }

    public (MethodBuilder Method, FieldBuilder Delegate) DefineElement(Type element)
    {
        var name = $"Element{_elementMethods++}";
        var method = builder.DefineMethod(name, PublicStatic, typeof(void), Signature(element));
        var type = typeof(ElementMethod<>).MakeGenericType(element);
        var field = builder.DefineField(name + "Delegate", type, FieldAttributes.Public | FieldAttributes.Static);
        _delegates.Add((field.Name, type, name));
        return (method, field);
    }

    public void LoadSite(ILGenerator il, RuleSite site) => LoadItem(il, _siteField, _sites, site);

    public void LoadNode(ILGenerator il, object node) => LoadItem(il, _nodeField, _nodes, node);

    /// <summary>Loads a constant: in the code when it can be there, else from a static field.</summary>
    public void LoadConstant(ILGenerator il, object? value, Type type)
    {
        switch (value)
        {
            case null:
                il.Emit(OpCodes.Ldnull);
                break;
            case int number:
                il.Emit(OpCodes.Ldc_I4, number);
                break;
            case long number:
                il.Emit(OpCodes.Ldc_I8, number);
                break;
            case ulong number:
                il.Emit(OpCodes.Ldc_I8, unchecked((long)number));
                break;
            case double number:
                il.Emit(OpCodes.Ldc_R8, number);
                break;
            case string text when type == typeof(string):
                il.Emit(OpCodes.Ldstr, text);
                break;
            default:
                var field = builder.DefineField($"Constant{_constants.Count}", type, FieldAttributes.Public | FieldAttributes.Static);
                _constants.Add((field.Name, value));
                il.Emit(OpCodes.Ldsfld, field);
                break;
        }
    }

    /// <summary>Fills the static fields of the created type.</summary>
    public void Complete(Type type)
    {
        type.GetField(_siteField.Name)!.SetValue(null, _sites.ToArray());
        type.GetField(_nodeField.Name)!.SetValue(null, _nodes.ToArray());
        foreach (var (field, value) in _constants)
        {
            type.GetField(field)!.SetValue(null, value);
        }

        foreach (var (field, delegateType, method) in _delegates)
        {
            type.GetField(field)!.SetValue(null, Delegate.CreateDelegate(delegateType, type.GetMethod(method)!));
        }
    }

    private static Type[] Signature(Type value) => [typeof(object), value, typeof(Sink).MakeByRefType()];

    private static void LoadItem<T>(ILGenerator il, FieldInfo field, List<T> items, T item)
    {
        il.Emit(OpCodes.Ldsfld, field);
        il.Emit(OpCodes.Ldc_I4, items.Count);
        il.Emit(OpCodes.Ldelem_Ref);
        items.Add(item);
    }
}

using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Mocks;

/// <summary>Writes, for one method, the extension methods that name its calls, its delegates where Func and Action do not fit, and the accessor of its member.</summary>
internal static class SetupEmitter
{
    private const string Space = "global::ThreeGens.Mocks.";

    public static void Emit(SourceWriter writer, MockModel model, MockMethod method)
    {
        if (method.IsUnnamed)
        {
            return;
        }

        var types = new MethodTypes(method);
        if (method.HasSetup)
        {
            EmitSetup(writer, model, method, types, types.Stored.Length, isRaw: false);
            if (types.Stored.Any(static p => p.IsUnconverted))
            {
                // A value whose type is an interface or has to be inferred converts to no Arg<T>; this overload takes it as it is.
                if (model.HasPriorities)
                {
                    writer.Line("[global::System.Runtime.CompilerServices.OverloadResolutionPriority(-1)]");
                }

                EmitSetup(writer, model, method, types, types.Stored.Length, isRaw: true);
            }

            if (method.OptionalCount > 0)
            {
                EmitSetup(writer, model, method, types, types.Stored.Length - method.OptionalCount, isRaw: false);
            }
        }

        if (method.NeedsDelegate)
        {
            EmitDelegates(writer, method, types);
        }

        EmitMember(writer, model, method, types);
    }

    public static void EmitEvent(SourceWriter writer, MockModel model, MockEventModel @event)
    {
        var type = $"{Space}MockedEvent<{@event.DelegateType}>";
        writer.Line($"internal static {type} {Identifier.Escape(@event.SetupName)}{model.TypeParameters}(this {model.MockType} mock){model.Constraints} => M{@event.Slot}{model.TypeParameters}(mock);").Line();
        if (@event.IsRaisable)
        {
            var parameters = @event.RaiseParameters.ToArray();
            var mock = parameters.Any(static p => p.Name == "mock") ? "__target" : "mock";
            EmitRaise(writer, model, @event, mock, parameters, parameters.Select(static p => p.Argument));
            if (parameters.Length == 2 && parameters[0] is { Modifier: "", Type: "object" or "object?" } && parameters[1].Type is not ("object" or "object?"))
            {
                EmitRaise(writer, model, @event, mock, [parameters[1]], [mock + ".Object", parameters[1].Argument]);
            }
        }

        writer.Line($"{Visibility(model)} static {type} M{@event.Slot}{model.TypeParameters}({Space}MockCore mock){model.Constraints} =>");
        writer.Indent().Line($"({type})({Space}MockSlots.Get(mock, {@event.Slot}) ?? {Space}MockSlots.Add(mock, {@event.Slot}, new {type}(mock, {Identifier.Literal(@event.Signature)})));").Unindent().Line();
    }

    private static void EmitRaise(
        SourceWriter writer, MockModel model, MockEventModel @event, string mock, MockParameter[] parameters, IEnumerable<string> arguments)
    {
        var declarations = string.Concat(parameters.Select(static p => ", " + p.Declaration));
        writer.Line($"internal static void Raise{@event.SetupName}{model.TypeParameters}(this {model.MockType} {mock}{declarations}){model.Constraints} => M{@event.Slot}{model.TypeParameters}({mock}).Handlers?.Invoke({string.Join(", ", arguments)});").Line();
    }

    private static void EmitSetup(SourceWriter writer, MockModel model, MockMethod method, MethodTypes types, int count, bool isRaw)
    {
        var mock = types.Stored.Any(static p => p.Name == "mock") ? "__target" : "mock";
        var declarations = string.Concat(types.Stored.Take(count).Select(p => $", {(isRaw && p.IsUnconverted ? p.StoredType : p.ArgType)} {p.Name}"));
        var given = new HashSet<string>(types.Stored.Take(count).Select(static p => p.Name), StringComparer.Ordinal);
        var match = MatchShape.MatchValue(types.Stored, p => given.Contains(p.Name)
            ? isRaw && p.IsUnconverted ? $"new {p.ArgType}({p.Name})" : p.ArgValue
            : $"global::ThreeGens.Arg<{p.StoredType}>.Any");
        writer.Line($"internal static {types.Call} {method.SetupName}{method.AllTypeParameters}(this {model.MockType} {mock}{declarations}){method.AllConstraints} =>");
        writer.Indent().Line($"new(M{method.Slot}{method.AllTypeParameters}({mock}), {match});").Unindent().Line();
    }

    private static void EmitDelegates(SourceWriter writer, MockMethod method, MethodTypes types)
    {
        var parameters = string.Join(", ", method.Parameters.Select(static p => p.Declaration));
        writer.Line($"internal delegate void {types.DelegateName}Action{method.AllTypeParameters}({parameters}){method.AllConstraints};").Line();
        if (method.Return != MockReturn.Void)
        {
            var prefix = method.Return switch { MockReturn.Ref => "ref ", MockReturn.RefReadonly => "ref readonly ", _ => "" };
            writer.Line($"internal delegate {prefix}{method.ReturnType} {types.DelegateName}Func{method.AllTypeParameters}({parameters}){method.AllConstraints};").Line();
        }
    }

    // A named mock is a class outside of this one.
    private static string Visibility(MockModel model) => model.Declaration is null ? "private" : "internal";

    private static void EmitMember(SourceWriter writer, MockModel model, MockMethod method, MethodTypes types)
    {
        var signature = Identifier.Literal(method.Signature);
        writer.Line($"{Visibility(model)} static {types.Member} M{method.Slot}{method.AllTypeParameters}({Space}MockCore mock){method.AllConstraints} =>").Indent();
        if (method.TypeParameters.Length == 0)
        {
            writer.Line($"({types.Member})({Space}MockSlots.Get(mock, {method.Slot}) ?? {Space}MockSlots.Add(mock, {method.Slot}, new {types.Member}(mock, {signature})));");
        }
        else
        {
            writer.Line($"{Space}MockSlots.Generic(mock, {method.Slot}, typeof(global::System.Action{method.TypeParameters}), static m => new {types.Member}(m, {signature}));");
        }

        writer.Unindent().Line();
    }
}

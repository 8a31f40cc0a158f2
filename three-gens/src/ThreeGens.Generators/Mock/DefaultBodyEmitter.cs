using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Mocks;

/// <summary>Writes, for a member with a body in an interface, the class that has this body: it leaves the member out and passes every other call on to the mocked object.</summary>
/// <remarks>C# has no call of a body that a class implements otherwise; this way the body sees the setups of all other members.</remarks>
internal static class DefaultBodyEmitter
{
    public static void Emit(SourceWriter writer, MockModel model, MockMember member)
    {
        var name = MockMember.DefaultName(member.Methods[0].Slot);
        var bases = model.Kind == MockKind.Interface ? model.Types : model.Types.Substring(model.Type.Length + ", ".Length);
        writer.Line().Open($"private sealed class {name} : {bases}");
        writer.Line($"private readonly Mocked{model.TypeParameters} __mocked;").Line();
        writer.Line($"public {name}(Mocked{model.TypeParameters} mocked) => __mocked = mocked;");
        foreach (var other in model.Members.Where(m => m.IsExplicit && m != member))
        {
            writer.Line();
            EmitForward(writer, other);
        }

        writer.Close();
    }

    private static void EmitForward(SourceWriter writer, MockMember member)
    {
        writer.Open(member.Head + member.Tail);
        if (member.Event is { } @event)
        {
            writer.Line($"add => {@event.Target} += value;");
            writer.Line($"remove => {@event.Target} -= value;");
        }
        else if (member.Kind == MockMemberKind.Method)
        {
            writer.Line(Statement(member.Methods[0]));
        }
        else
        {
            foreach (var accessor in member.Methods)
            {
                writer.Open(accessor.AccessorModifier + accessor.Accessor.ToString().ToLowerInvariant()).Line(Statement(accessor)).Close();
            }
        }

        writer.Close();
    }

    private static string Statement(MockMethod method)
    {
        if (method.ForwardCall.Length == 0)
        {
            return "throw new global::System.NotSupportedException();";
        }

        return method.Return switch
        {
            MockReturn.Void => method.ForwardCall + ";",
            MockReturn.Ref or MockReturn.RefReadonly => $"return ref {method.ForwardCall};",
            _ => $"return {method.ForwardCall};",
        };
    }
}

using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Mocks;

/// <summary>Writes the other half of a class of the user's that is a mock itself.</summary>
internal static class NamedMockEmitter
{
    public static void Emit(SourceWriter writer, MockModel model, Hierarchy declaration)
    {
        var depth = declaration.ContainingTypes.Count;
        if (declaration.Namespace.Length > 0)
        {
            writer.Open($"namespace {declaration.Namespace}");
            depth++;
        }

        foreach (var head in declaration.ContainingTypes)
        {
            writer.Open(head);
        }

        writer.Open($"{(model.IsUnsafe ? "unsafe " : "")}{declaration.TypeHead} : global::ThreeGens.Mocks.IMockObject");
        writer.Line($"private readonly {ObjectEmitter.Core} __mock;").Line();
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Line($"internal {declaration.Name}({ObjectEmitter.Core} mock) => __mock = mock;").Line();
        writer.Line($"{ObjectEmitter.Core} global::ThreeGens.Mocks.IMockObject.Mock => __mock;");
        ObjectEmitter.EmitMembers(writer, model, "global::ThreeGens." + model.ClassName);
        for (writer.Close(); depth > 0; depth--)
        {
            writer.Close();
        }
    }
}

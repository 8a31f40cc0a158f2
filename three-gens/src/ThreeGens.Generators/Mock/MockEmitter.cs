using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Mocks;

/// <summary>Writes the file of one mock: registration, extension methods, members, the mocked object.</summary>
internal static class MockEmitter
{
    // Obsolete members have to be implemented all the same; attributes like AllowNull are not repeated, so nullability may differ.
    private const string Silenced =
        "CS0612, CS0618, CS0672, CS0809, CS8600, CS8601, CS8602, CS8603, CS8604, CS8609, CS8610, CS8614, CS8615, CS8616, CS8617, CS8619, CS8620, CS8621, CS8622, CS8625, CS8763, CS8764, CS8765, CS8766, CS8767, CS8768, CS8769, CS8770";

    private const string Generator = "ThreeGens.Generators.Mocks.MockGenerator";

    public static SourceWriter Emit(MockModel model)
    {
        var writer = new SourceWriter().WriteHeader(Generator);
        writer.Line("#pragma warning disable " + string.Join(", ", new[] { Silenced }.Concat(model.SilencedIds))).Line();
        writer.Line("namespace ThreeGens;").Line();
        writer.WriteGeneratedCodeAttribute(Generator);
        writer.Open($"internal static {(model.IsUnsafe ? "unsafe " : "")}class {model.ClassName}");
        EmitRegistration(writer, model);
        foreach (var member in model.Members)
        {
            foreach (var method in member.Methods)
            {
                SetupEmitter.Emit(writer, model, method);
            }

            if (member.Event is { } @event)
            {
                SetupEmitter.EmitEvent(writer, model, @event);
            }
        }

        ObjectEmitter.Emit(writer, model);
        return writer.Close();
    }

    private static void EmitRegistration(SourceWriter writer, MockModel model)
    {
        var key = model.SecondType.Length == 0 ? model.Type : $"({model.Type}, {model.SecondType})";
        writer.Line("#pragma warning disable CA2255 // Registration at load time is what makes Mock.Of work without reflection.");
        writer.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
        writer.Line($"internal static void Register() => global::ThreeGens.Mocks.MockFactory<{key}>.Register({model.SlotCount}, Create);");
        writer.Line("#pragma warning restore CA2255").Line();
        switch (model.Kind)
        {
            case MockKind.Interface:
                writer.Line("private static object Create(global::ThreeGens.Mocks.MockCore mock, object?[] arguments) => new Mocked(mock);").Line();
                break;
            case MockKind.Delegate:
                writer.Line($"private static object Create(global::ThreeGens.Mocks.MockCore mock, object?[] arguments) => new {model.Type}(new Mocked(mock).Invoke);").Line();
                break;
            default:
                EmitConstructorChoice(writer, model);
                break;
        }
    }

    private static void EmitConstructorChoice(SourceWriter writer, MockModel model)
    {
        writer.Open("private static object Create(global::ThreeGens.Mocks.MockCore mock, object?[] arguments)");
        foreach (var constructor in model.Constructors)
        {
            var types = constructor.Parameters.Select(static p => p.Type).ToArray();
            var fits = types.Select(static (type, i) => $" && global::ThreeGens.Mocks.MockDefaults.Fits<{type}>(arguments[{i}])");
            var values = types.Select(static (type, i) => $", global::ThreeGens.Mocks.MockDefaults.Argument<{type}>(arguments[{i}])");
            writer.Open($"if (arguments.Length == {types.Length}{string.Concat(fits)})");
            writer.Line("global::ThreeGens.Mocks.MockConstruction.Begin(mock);");
            writer.Line($"return new Mocked(mock{string.Concat(values)});");
            writer.Close().Line();
        }

        writer.Line($"return global::ThreeGens.Mocks.MockDefaults.NoConstructor({Identifier.Literal(model.DisplayName)}, arguments);");
        writer.Close().Line();
    }
}

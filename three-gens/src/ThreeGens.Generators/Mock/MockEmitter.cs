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
        writer.Line("#pragma warning disable " + string.Join(", ", new[] { Silenced + (model.HasRequiredMembers ? ", CS8618" : "") }.Concat(model.SilencedIds))).Line();
        if (model.Declaration is { } declaration)
        {
            NamedMockEmitter.Emit(writer, model, declaration);
            writer.Line();
            writer.Open("namespace ThreeGens");
        }
        else
        {
            writer.Line("namespace ThreeGens;").Line();
        }

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

        if (model.Declaration is not null)
        {
            return writer.Close().Close();
        }

        ObjectEmitter.Emit(writer, model);
        return writer.Close();
    }

    private static void EmitRegistration(SourceWriter writer, MockModel model)
    {
        if (model.TypeParameters.Length > 0)
        {
            EmitOpenRegistration(writer, model);
            EmitCreation(writer, model);
            return;
        }

        var key = model.Types == model.Type ? model.Type : $"({model.Types})";
        writer.Line("#pragma warning disable CA2255 // Registration at load time is what makes Mock.Of work without reflection.");
        writer.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
        writer.Line($"internal static void Register() => global::ThreeGens.Mocks.MockFactory<{key}>.Register({model.SlotCount}, Create);");
        writer.Line("#pragma warning restore CA2255").Line();
        EmitCreation(writer, model);
    }

    // A construction cannot be registered before it is known; the run time makes a factory of it when it is first asked for.
    private static void EmitOpenRegistration(SourceWriter writer, MockModel model)
    {
        var arity = model.TypeParameters.Count(static c => c == ',');
        writer.Line("#pragma warning disable CA2255 // Registration at load time is what makes Mock.Of work without a search.");
        writer.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
        writer.Line($"internal static void Register() => global::ThreeGens.Mocks.OpenMockFactories.Register(typeof({model.UnboundType}), typeof(Factory<{new string(',', arity)}>));");
        writer.Line("#pragma warning restore CA2255").Line();
        writer.Open($"private sealed class Factory{model.TypeParameters} : global::ThreeGens.Mocks.IOpenMockFactory{model.Constraints}");
        writer.Line($"public int SlotCount => {model.SlotCount};").Line();
        writer.Line($"public object Create(global::ThreeGens.Mocks.MockCore mock, object?[] arguments) => {model.ClassName}.Create{model.TypeParameters}(mock, arguments);");
        writer.Close().Line();
    }

    private static void EmitCreation(SourceWriter writer, MockModel model)
    {
        var head = $"private static object Create{model.TypeParameters}(global::ThreeGens.Mocks.MockCore mock, object?[] arguments){model.Constraints}";
        switch (model.Kind)
        {
            case MockKind.Interface:
                writer.Line($"{head} => new Mocked{model.TypeParameters}(mock);").Line();
                break;
            case MockKind.Delegate:
                writer.Line($"{head} => new {model.Type}(new Mocked{model.TypeParameters}(mock).Invoke);").Line();
                break;
            case MockKind.Named when model.HasStatics:
                writer.Open(head);
                writer.Line($"global::ThreeGens.Mocks.MockStatics<{model.Type}>.Enter(mock);");
                writer.Line($"return new {model.Type}(mock);");
                writer.Close().Line();
                break;
            case MockKind.Named:
                writer.Line($"{head} => new {model.Type}(mock);").Line();
                break;
            default:
                EmitConstructorChoice(writer, model, head);
                break;
        }
    }

    private static void EmitConstructorChoice(SourceWriter writer, MockModel model, string head)
    {
        writer.Open(head);
        foreach (var constructor in model.Constructors)
        {
            var types = constructor.Parameters.Select(static p => p.Type).ToArray();
            var fits = types.Select(static (type, i) => $" && global::ThreeGens.Mocks.MockDefaults.Fits<{type}>(arguments[{i}])");
            var values = types.Select(static (type, i) => $", global::ThreeGens.Mocks.MockDefaults.Argument<{type}>(arguments[{i}])");
            writer.Open($"if (arguments.Length == {types.Length}{string.Concat(fits)})");
            writer.Line("global::ThreeGens.Mocks.MockConstruction.Begin(mock);");
            writer.Line($"return new Mocked{model.TypeParameters}(mock{string.Concat(values)});");
            writer.Close().Line();
        }

        writer.Line($"return global::ThreeGens.Mocks.MockDefaults.NoConstructor({Identifier.Literal(model.DisplayName)}, arguments);");
        writer.Close().Line();
    }
}

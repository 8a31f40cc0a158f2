using ValidatorRs.Generators.Shared;

namespace ValidatorRs.Generators.Emitting;

/// <summary>Writes the module initializer that makes the plans known.</summary>
internal static class RegistrationEmitter
{
    public static SourceWriter? Emit(EquatableArray<string> plans)
    {
        if (plans.Count == 0)
        {
            return null;
        }

        var writer = new SourceWriter();
        writer.Open($"namespace {plans[0].Substring("global::".Length, plans[0].LastIndexOf('.') - "global::".Length)}");
        writer.Line($"[global::System.CodeDom.Compiler.GeneratedCode(\"{SourceWriter.Generator}\", \"{SourceWriter.Version}\")]");
        writer.Open("internal static class Registration");
        writer.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
        writer.Open("internal static void Register()");
        foreach (var plan in plans)
        {
            writer.Line($"{plan}.Register();");
        }

        return writer.Close().Close().Close();
    }
}

namespace ThreeGens.Generators.ToString.Enums;

/// <summary>Names the generated class of an enum.</summary>
/// <param name="FullName">The class with its namespace.</param>
/// <param name="DisplayName">The enum.</param>
/// <param name="HintName">The generated file.</param>
/// <param name="IsForeign">Whether the enum was named by <c>[assembly: GenerateToStringFor]</c>.</param>
internal sealed record EnumClass(string FullName, string DisplayName, string HintName, bool IsForeign)
{
    public static EnumClass Of(EnumModel model) =>
        new(model.Namespace.Length == 0 ? model.ClassName : model.Namespace + "." + model.ClassName, model.DisplayName, model.HintName, model.IsForeign);
}

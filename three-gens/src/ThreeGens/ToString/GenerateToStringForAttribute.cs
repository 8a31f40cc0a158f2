namespace ThreeGens;

/// <summary>Asks for generated text methods of an enum that is declared in another assembly.</summary>
/// <remarks>The generated class is internal and in the namespace of the enum, so that it is found wherever the enum is used.</remarks>
/// <param name="enumType">The enum.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class GenerateToStringForAttribute(Type enumType) : Attribute
{
    /// <value>The enum.</value>
    public Type EnumType { get; } = enumType;

    /// <value>Where an enum member's text comes from. Default: its name. Comments of another assembly cannot be read.</value>
    public EnumTextSource Text { get; set; }

    /// <value>A prefix taken off the names of enum members before they become texts. Default: none.</value>
    public string? TrimPrefix { get; set; }

    /// <value>The name of the generated extension class. Default: the enum's name and <c>Extensions</c>.</value>
    public string? ExtensionClassName { get; set; }

    /// <value>Whether a <c>JsonConverter</c> is generated. Default: false.</value>
    public bool JsonConverter { get; set; }
}

namespace ThreeGens;

/// <summary>Asks for generated text methods: <c>ToStringFast</c>, parsing and formatting on an enum.</summary>
/// <remarks>The methods of an enum <c>Color</c> are in <c>ColorExtensions</c>, in the enum's namespace.</remarks>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class GenerateToStringAttribute : Attribute
{
    /// <value>Where an enum member's text comes from. Default: its name.</value>
    public EnumTextSource Text { get; set; }

    /// <value>A prefix taken off the names of enum members before they become texts, as stringer's <c>-trimprefix</c>. Default: none.</value>
    public string? TrimPrefix { get; set; }

    /// <value>The name of the generated extension class. Default: the enum's name, with those of its containing types before it, and <c>Extensions</c>.</value>
    public string? ExtensionClassName { get; set; }

    /// <value>Whether a <c>JsonConverter</c> for System.Text.Json is generated that reads and writes the enum's texts. Default: false.</value>
    public bool JsonConverter { get; set; }
}

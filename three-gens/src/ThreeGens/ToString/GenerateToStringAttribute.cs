namespace ThreeGens;

/// <summary>Asks for generated text methods.</summary>
/// <remarks>
/// On an enum <c>Color</c>: <c>ToStringFast</c>, formatting and parsing in <c>ColorExtensions</c>, in the enum's namespace.
/// On a partial class, struct or record: <c>ToString</c>, <see cref="ISpanFormattable"/> and <see cref="IUtf8SpanFormattable"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Enum | AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class GenerateToStringAttribute : Attribute
{
    /// <value>Enums: where a member's text comes from. Default: its name.</value>
    public EnumTextSource Text { get; set; }

    /// <value>Enums: a prefix taken off the names of members before they become texts, as stringer's <c>-trimprefix</c>. Default: none.</value>
    public string? TrimPrefix { get; set; }

    /// <value>Enums: the name of the generated class. Default: the enum's name, with those of its containing types before it, and <c>Extensions</c>.</value>
    public string? ExtensionClassName { get; set; }

    /// <value>Enums: whether a <c>JsonConverter</c> for System.Text.Json is generated that reads and writes the enum's texts. Default: false.</value>
    public bool JsonConverter { get; set; }

    /// <value>Classes, structs, records: how many items of a collection are written. Default: 10.</value>
    public int MaxItems { get; set; } = 10;
}

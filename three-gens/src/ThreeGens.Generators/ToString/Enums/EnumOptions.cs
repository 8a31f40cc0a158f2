using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.ToString.Enums;

/// <summary>Holds what the attribute on an enum asks for.</summary>
internal readonly record struct EnumOptions(int TextSource, string? TrimPrefix, string? ExtensionClassName, bool JsonConverter)
{
    public static EnumOptions Of(AttributeData attribute)
    {
        var options = default(EnumOptions);
        foreach (var argument in attribute.NamedArguments)
        {
            options = argument.Key switch
            {
                "Text" => options with { TextSource = argument.Value.Value as int? ?? 0 },
                "TrimPrefix" => options with { TrimPrefix = argument.Value.Value as string },
                "ExtensionClassName" => options with { ExtensionClassName = argument.Value.Value as string },
                "JsonConverter" => options with { JsonConverter = argument.Value.Value is true },
                _ => options,
            };
        }

        return options;
    }
}

using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.Json;

/// <summary>Holds the options of one marker; numbers are those of the enums of System.Text.Json.</summary>
internal sealed record JsonOptions
{
    public NamingPolicy NamingPolicy { get; init; }

    public IgnoreCondition IgnoreCondition { get; init; }

    public NumberHandling NumberHandling { get; init; }

    public bool RefuseUnmapped { get; init; }

    public bool EnumsAsStrings { get; init; }

    public bool IncludeFields { get; init; }

    public bool CaseInsensitive { get; init; }

    public bool RefuseDuplicates { get; init; }

    public bool RespectNullable { get; init; }

    public int MaxDepth { get; init; } = 64;

    public static JsonOptions Of(AttributeData marker)
    {
        var options = new JsonOptions();
        foreach (var argument in marker.NamedArguments)
        {
            options = (argument.Key, argument.Value.Value) switch
            {
                (nameof(NamingPolicy), int v) => options with { NamingPolicy = (NamingPolicy)v },
                (nameof(IgnoreCondition), int v) => options with { IgnoreCondition = (IgnoreCondition)v },
                (nameof(NumberHandling), int v) => options with { NumberHandling = (NumberHandling)v },
                ("UnmappedMemberHandling", int v) => options with { RefuseUnmapped = v == 1 },
                (nameof(EnumsAsStrings), bool v) => options with { EnumsAsStrings = v },
                (nameof(IncludeFields), bool v) => options with { IncludeFields = v },
                (nameof(CaseInsensitive), bool v) => options with { CaseInsensitive = v },
                (nameof(RefuseDuplicates), bool v) => options with { RefuseDuplicates = v },
                (nameof(RespectNullable), bool v) => options with { RespectNullable = v },
                (nameof(MaxDepth), int v) => options with { MaxDepth = v },
                _ => options,
            };
        }

        return options;
    }
}

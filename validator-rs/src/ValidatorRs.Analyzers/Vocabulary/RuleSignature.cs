using ValidatorRs.Analyzers.Symbols;

namespace ValidatorRs.Analyzers.Vocabulary;

/// <summary>Is what the vocabulary asks of one rule's type and parameter.</summary>
/// <param name="Carriers">What the rule judges.</param>
/// <param name="Parameter">Gives what is wrong with a parameter, or null.</param>
/// <param name="OfType">Gives what is wrong with a parameter on a type that the rule judges, or null.</param>
internal sealed record RuleSignature(Carrier Carriers, Func<string?, string?> Parameter, Func<string?, Carrier, string?>? OfType = null)
{
    /// <value>What the rule judges, in words.</value>
    public string Judges => Carriers switch
    {
        Carrier.Text => "text",
        Carrier.Sequence => "collections",
        RuleTable.TextOrWhole => "text and whole numbers",
        RuleTable.TextOrNumber or (RuleTable.TextOrNumber & ~Carrier.Decimal) => "text and numbers",
        RuleTable.Words => "text, whole numbers and enumerations",
        _ => "numbers, text, collections, durations and moments",
    };

    /// <summary>Tells whether the rule can judge a type; of one that is not known it is taken to.</summary>
    public bool Accepts(Carrier type) => Carriers == Carrier.Any || (type & (Carriers | Carrier.Open | Carrier.Unknown)) != 0;
}

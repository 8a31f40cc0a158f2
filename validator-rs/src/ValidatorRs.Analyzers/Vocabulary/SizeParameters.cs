using System.Globalization;
using ValidatorRs.Analyzers.Symbols;
using ValidatorRs.Rules;

namespace ValidatorRs.Analyzers.Vocabulary;

/// <summary>Checks the parameter of <c>len min max eq ne gt gte lt lte</c> against the type it is compared with.</summary>
internal static class SizeParameters
{
    private const string Missing = "it is missing";

    public static RuleSignature Signature(string code)
    {
        var carriers = Carrier.Text | Carrier.Number | Carrier.Duration | Carrier.Sequence;
        carriers |= code == "len" ? 0 : Carrier.Moment;
        carriers |= code is "eq" or "ne" ? Carrier.Boolean : 0;
        return new RuleSignature(
            carriers,
            code is "len" or "min" or "max" ? ParameterChecks.Needed : ParameterChecks.Optional,
            (parameter, type) => Problem(code, code is "eq" or "ne" ? parameter ?? "" : parameter, type));
    }

    private static string? Problem(string code, string? parameter, Carrier type)
    {
        if (type.HasFlag(Carrier.Moment))
        {
            return parameter is null ? null : "moments are compared with now; write the rule without a parameter";
        }

        if ((type & Carrier.Unknown) != 0 || type == Carrier.Open || (type.HasFlag(Carrier.Text) && code is "eq" or "ne" && parameter is not null))
        {
            return null;
        }

        if (parameter is null)
        {
            return Missing;
        }

        return (type & ~(Carrier.Enumeration | Carrier.Open)) switch
        {
            Carrier.Duration => Duration(parameter),
            Carrier.Boolean => bool.TryParse(parameter, out _) ? null : $"'{parameter}' is neither true nor false",
            Carrier.Unsigned => ulong.TryParse(parameter, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? null : $"'{parameter}' is no whole number from 0",
            Carrier.Real => double.TryParse(parameter, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && !double.IsNaN(real) ? null : $"'{parameter}' is no number",
            Carrier.Decimal => decimal.TryParse(parameter, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? null : $"'{parameter}' is no decimal number",
            _ => long.TryParse(parameter, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? null : $"'{parameter}' is no whole number",
        };
    }

    private static string? Duration(string parameter)
    {
        try
        {
            _ = GoDuration.Parse(parameter);
            return null;
        }
        catch (FormatException bad)
        {
            return bad.Message;
        }
    }
}

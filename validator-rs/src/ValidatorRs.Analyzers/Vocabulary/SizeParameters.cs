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

        if (type == Carrier.Open)
        {
            return parameter is null ? null : SizeLimit.ProblemForAny(code, parameter);
        }

        if ((type & Carrier.Unknown) != 0 || (type.HasFlag(Carrier.Text) && code is "eq" or "ne" && parameter is not null))
        {
            return null;
        }

        if (parameter is null)
        {
            return Missing;
        }

        if ((type & ~(Carrier.Enumeration | Carrier.Open)) == Carrier.Boolean)
        {
            return bool.TryParse(parameter, out _) ? null : $"'{parameter}' is neither true nor false";
        }

        try
        {
            _ = (type & ~(Carrier.Enumeration | Carrier.Open)) switch
            {
                Carrier.Duration => (object)GoDuration.Parse(parameter),
                Carrier.Unsigned => SizeLimit.Natural(parameter),
                Carrier.Real => SizeLimit.Real(parameter),
                Carrier.Decimal => SizeLimit.Exact(parameter),
                _ => SizeLimit.Whole(parameter),
            };
            return null;
        }
        catch (FormatException bad)
        {
            return bad.Message;
        }
    }
}

using Microsoft.CodeAnalysis;
using Noctx.Analyzers.Proofs;
using Noctx.Analyzers.Silence;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers.Rules;

/// <summary>Is what the three rules about a missing token have in common: silence, proof, report.</summary>
internal static class MissingTokenReport
{
    /// <summary>Reports a call for which one of the tokens is proven to fit.</summary>
    public static void Make(DiagnosticDescriptor descriptor, CallSite site, IReadOnlyList<TokenSource> tokens, BodyAnalysis body, DiagnosticSeverity atMost = DiagnosticSeverity.Error)
    {
        if (SilenceList.IsQuietCall(site.Operation, site.Method, site.Arguments, body.Known) || SilenceList.IsQuietPlace(site.Operation, body))
        {
            return;
        }

        var proofs = new List<CallProof>();
        foreach (var token in tokens)
        {
            if (CallProver.Prove(site, token, body) is { } proof)
            {
                proofs.Add(proof);
            }
        }

        if (proofs.Count > 0)
        {
            body.Report(descriptor, site.NameLocation, TokenFixProperties.From(proofs), [site.DisplayName, $"pass '{proofs[0].Argument.Expression}'"], atMost);
        }
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.Proofs;
using Noctx.Analyzers.Silence;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers.Rules;

/// <summary>NOCTX005: await foreach over a sequence that gets no token.</summary>
internal sealed class AsyncEnumerationRule : Rule
{
    private static readonly DiagnosticDescriptor Found = new(
        RuleIds.AsyncEnumeration,
        "Read the sequence with the token",
        "await foreach reads '{0}' without a token; write '.WithCancellation({1})'",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A sequence that never gets the token is read to its end after the caller has given up.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.AsyncEnumeration + ".md");

    public override DiagnosticDescriptor Descriptor => Found;

    public override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.Loop);

    public override void Visit(IOperation operation, BodyAnalysis body)
    {
        if (operation is not IForEachLoopOperation { IsAsynchronous: true } loop
            || body.TokensAt(loop) is not { Count: > 0 } tokens
            || SilenceList.IsQuietPlace(loop, body))
        {
            return;
        }

        var sequence = loop.Collection.Unconverted();
        if (sequence is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } configured)
        {
            sequence = (configured.Instance ?? configured.Arguments.FirstOrDefault()?.Value)?.Unconverted() ?? sequence;
        }

        if (sequence.Type is not { } type || !IsAsyncEnumerable(type, body.Known) || HasToken(sequence, body))
        {
            return;
        }

        var replacements = tokens.Select(t => t.ExpressionFor(acceptsNull: false)).ToList();
        body.Report(Found, sequence.Syntax.GetLocation(), TokenFixProperties.Replacing([.. replacements.Select(r => sequence.Syntax.WithoutTrivia() + ".WithCancellation(" + r + ")")], TokenFixProperties.AreEqual(tokens)), [Short(sequence.Syntax), replacements[0]]);
    }

    private static bool IsAsyncEnumerable(ITypeSymbol type, KnownSymbols known)
        => KnownSymbols.Same(type.OriginalDefinition, known.AsyncEnumerable) || type.AllInterfaces.Any(i => KnownSymbols.Same(i.OriginalDefinition, known.AsyncEnumerable));

    // The sequence got a token when it was made, could have got one (then NOCTX001 speaks), or carries one.
    private static bool HasToken(IOperation sequence, BodyAnalysis body)
    {
        switch (sequence)
        {
            case IInvocationOperation call:
                return call.Arguments.Any(a => body.Known.IsTokenOrNullable(a.Parameter?.Type) || body.Known.CarriesToken(a.Value.Unconverted().Type))
                    || body.Session.Overloads.Members(call.TargetMethod.ContainingType, call.TargetMethod.Name).Length > 0
                    || (call.Instance ?? call.Arguments.FirstOrDefault()?.Value)?.Unconverted() is IInvocationOperation source && HasToken(source, body);
            case ILocalReferenceOperation reference:
                return sequence.Root().DescendantsAndSelf().OfType<IVariableDeclaratorOperation>()
                    .Any(d => KnownSymbols.Same(d.Symbol, reference.Local) && d.Initializer?.Value.Unconverted() is { } value && (value.MentionsToken(body.Known) || HasToken(value, body)));
            case IParameterReferenceOperation:
            case IFieldReferenceOperation:
            case IPropertyReferenceOperation:
                return false;
            default:
                return sequence.MentionsToken(body.Known);
        }
    }

    private static string Short(SyntaxNode syntax)
    {
        var text = syntax.ToString();
        return text.Length <= 40 ? text : text.Substring(0, 37) + "...";
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.Configuration;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.Proofs;
using Noctx.Analyzers.Rules;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers;

/// <summary>Is what the rules know about the body (of a method, accessor, initialiser) they look at.</summary>
internal sealed class BodyAnalysis
{
    private Dictionary<IOperation, IReadOnlyList<TokenSource>>? _tokens;
    private Dictionary<IBlockOperation, BlockTokens>? _blocks;
    private List<Diagnostic>? _reports;
    private NoctxOptions? _options;
    private RuleTable? _rules;
    private CallSite? _site;
    private IOperation? _askedWhetherOpen;
    private bool _isOpen;
    private IOperation? _argumentsRead;
    private TokenArguments? _arguments;
    private List<IParameterSymbol>? _passedOn;
    private bool _mayHaveContext;
    // Asked only when a rule wants to know.
    private List<ISymbol>? _unasked;

    public BodyAnalysis(ISymbol owner, ImmutableArray<IOperation> blocks, AnalysisSession session, CancellationToken cancellationToken)
    {
        Session = session;
        Owner = owner;
        Blocks = blocks;
        CancellationToken = cancellationToken;
        MayHaveToken = SignatureHasToken();
        _unasked = owner is IMethodSymbol ? [owner] : null;
    }

    public AnalysisSession Session { get; }

    public NoctxOptions Options => _options ??= Session.OptionsOf(Blocks[0].Syntax.SyntaxTree);

    public KnownSymbols Known => Session.Known;

    /// <summary>Gives the method, field or property the body belongs to.</summary>
    public ISymbol Owner { get; }

    public ImmutableArray<IOperation> Blocks { get; }

#pragma warning disable NOCTX016 // One body is analysed in one call of the compiler.
    public CancellationToken CancellationToken { get; }
#pragma warning restore NOCTX016

    /// <summary>Gives whether the signature, or anything declared so far, could be a token; false lets most rules return at once.</summary>
    public bool MayHaveToken { get; private set; }

    /// <summary>Gives whether anything declared so far, other than the signature, could be a token.</summary>
    public bool HasInnerToken { get; private set; }

    /// <summary>Says that a rule asks about places that the walk has not come to: what is declared there is not known yet.</summary>
    public void LookAhead() => HasInnerToken = true;

    /// <summary>Tells whether a parameter is the only token that anything declared so far could offer: then no other is nearer, wherever it is used.</summary>
    public bool IsOnlyToken(IParameterSymbol parameter)
        => !HasInnerToken && Owner is IMethodSymbol method && KnownSymbols.Same(parameter.ContainingSymbol, method)
            && method.Parameters.Count(p => Known.IsTokenOrNullable(p.Type)) == 1;

    /// <summary>Gives how many reports the body has got.</summary>
    public int Reported => _reports?.Count ?? 0;

    /// <summary>Looks at an operation that may declare a token; those of a body come in the order of its text, outer ones first.</summary>
    public void Meet(IOperation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.AnonymousFunction:
                Meet(((IAnonymousFunctionOperation)operation).Symbol);
                break;
            case OperationKind.LocalFunction:
                Meet(((ILocalFunctionOperation)operation).Symbol);
                break;
            case OperationKind.VariableDeclarator when !MayHaveToken || !HasInnerToken:
                var type = ((IVariableDeclaratorOperation)operation).Symbol.Type;
                NoteInner(Known.IsToken(type) || Known.IsTokenSource(type));
                break;
        }
    }

    private void NoteInner(bool isToken)
    {
        HasInnerToken |= isToken;
        MayHaveToken |= isToken;
    }

    private void Meet(IMethodSymbol function)
    {
        NoteInner(HasToken(function));
        if (!_mayHaveContext)
        {
            (_unasked ??= []).Add(function);
        }
    }

    /// <summary>Gives whether the signature, the own type, or a function declared so far, could offer a context's token.</summary>
    public bool MayHaveContext
    {
        get
        {
            if (!_mayHaveContext && _unasked is { Count: > 0 })
            {
                _mayHaveContext = _unasked.Exists(function => ContextScope.MayOffer(function, this));
                _unasked.Clear();
            }

            return _mayHaveContext;
        }
    }

    /// <summary>Hands an operation to the rules that are on in this file and want its kind.</summary>
    public void Visit(IOperation operation)
    {
        Meet(operation);
        _rules ??= Options.BodyRules;
        foreach (var rule in _rules.For(operation.Kind, MayHaveToken))
        {
            rule.Visit(operation, this);
        }
    }

    /// <summary>Gives the call that an operation is, read once for all rules; null when it is none whose arguments can be changed.</summary>
    public CallSite? SiteOf(IOperation operation)
    {
        if (!ReferenceEquals(_site?.Operation, operation))
        {
            _site = CallSite.From(operation);
        }

        return _site;
    }

    /// <summary>Gives the call that an operation is when it has a parameter or an overload for a token and gets none: a look at symbols, once for all rules.</summary>
    public CallSite? OpenSiteOf(IOperation operation)
    {
        if (!ReferenceEquals(_askedWhetherOpen, operation))
        {
            _askedWhetherOpen = operation;
            _isOpen = ArgumentsOf(operation).Passed.Count == 0 && SiteOf(operation) is { } site && CallProver.MayTakeToken(site, this);
        }

        return _isOpen ? SiteOf(operation) : null;
    }

    /// <summary>Gives what the arguments of an operation have to do with tokens, read once for all rules.</summary>
    public TokenArguments ArgumentsOf(IOperation operation)
    {
        if (_arguments is null || !ReferenceEquals(_argumentsRead, operation))
        {
            _argumentsRead = operation;
            _arguments = TokenArguments.Of(operation, Known);
            foreach (var argument in _arguments.Passed)
            {
                if (argument.Value.Unconverted() is IParameterReferenceOperation { Parameter: var parameter } && !IsPassedOn(parameter))
                {
                    (_passedOn ??= []).Add(parameter);
                }
            }
        }

        return _arguments;
    }

    /// <summary>Tells whether a call has been seen that is given the parameter as its token.</summary>
    public bool IsPassedOn(IParameterSymbol parameter) => _passedOn?.Exists(p => KnownSymbols.Same(p, parameter)) == true;

    /// <summary>Gives the tokens that a block declares, found once for all that ask.</summary>
    public BlockTokens TokensOf(IBlockOperation block)
    {
        _blocks ??= [];
        if (!_blocks.TryGetValue(block, out var tokens))
        {
            _blocks[block] = tokens = BlockTokens.Of(block, this);
        }

        return tokens;
    }

    /// <summary>Gives the tokens in scope at an operation, best first, found once for all rules.</summary>
    public IReadOnlyList<TokenSource> TokensAt(IOperation site)
    {
        if (!MayHaveToken)
        {
            return [];
        }

        _tokens ??= [];
        if (!_tokens.TryGetValue(site, out var tokens))
        {
            tokens = TokenScope.Find(site, this);
            _tokens[site] = tokens;
        }

        return tokens;
    }

    /// <summary>Reports at the rule's severity in this file, or at a lower one.</summary>
    public void Report(
        DiagnosticDescriptor descriptor,
        Location location,
        ImmutableDictionary<string, string?>? properties,
        object[] arguments,
        DiagnosticSeverity atMost = DiagnosticSeverity.Error)
    {
        if (Options.SeverityOf(descriptor.Id) is not { } severity)
        {
            return;
        }

        _reports ??= [];
        _reports.Add(Diagnostic.Create(
            descriptor, location, severity > atMost ? atMost : severity, additionalLocations: null, properties ?? ImmutableDictionary<string, string?>.Empty, arguments));
    }

    /// <summary>Hands on what was reported, unless the body does without cancellation by its author's word.</summary>
    public void Flush(OperationBlockAnalysisContext context)
    {
        // Attributes are read last: most bodies have nothing to report.
        if (_reports is null || NoCancellation.AppliesTo(Owner))
        {
            return;
        }

        foreach (var report in _reports)
        {
            Session.Ledger.Add(report.Id, report.Location);
            context.ReportDiagnostic(report);
        }
    }

    private bool SignatureHasToken() => Owner switch
    {
        IMethodSymbol method => HasToken(method) || !Session.PrimaryTokens.SeenBy(method).IsEmpty,
        // An initialiser sees the parameters of a primary constructor.
        IFieldSymbol or IPropertySymbol => Owner.ContainingType.InstanceConstructors.Any(HasToken),
        _ => false,
    };

    private bool HasToken(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (Known.IsTokenOrNullable(parameter.Type))
            {
                return true;
            }
        }

        return false;
    }
}

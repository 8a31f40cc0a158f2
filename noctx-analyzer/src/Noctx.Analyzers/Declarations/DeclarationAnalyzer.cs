using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Noctx.Analyzers.KnownTypes;

namespace Noctx.Analyzers.Declarations;

/// <summary>NOCTX016 and NOCTX021: looks at fields and parameters, not at bodies.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclarationAnalyzer : DiagnosticAnalyzer
{
    private const string StoresToken = "stores a token; pass it as a parameter of the calls it is meant for";

    private static readonly DiagnosticDescriptor Stored = new(
        RuleIds.StoredToken,
        "Pass tokens, do not store them",
        "'{0}' {1}",
        RuleIds.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A stored token outlives the call it belongs to, and whoever is handed a source can cancel for everybody else. The counterpart of Go's containedctx.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.StoredToken + ".md");

    private static readonly DiagnosticDescriptor Last = new(
        RuleIds.TokenLast,
        "Make the token the last parameter",
        "'{0}' takes its token before other parameters; make it the last one",
        RuleIds.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Callers, overloads and tools expect the token last.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.TokenLast + ".md");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Stored, Last);

    /// <summary>Gives the descriptors for the list of rules.</summary>
    internal static ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Stored, Last);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (AnalysisSession.Of(start.Compilation, start.Options) is not { } session)
            {
                return;
            }

            session.Ledger.Join();
            start.RegisterSymbolAction(symbol => CheckField(symbol, session), SymbolKind.Field);
            start.RegisterSymbolAction(symbol => CheckProperty(symbol, session), SymbolKind.Property);
            start.RegisterSymbolAction(symbol => CheckMethod(symbol, session), SymbolKind.Method);
        });
    }

    private static void CheckField(SymbolAnalysisContext context, AnalysisSession session)
    {
        var field = (IFieldSymbol)context.Symbol;
        // The field behind a property is the property's.
        if (field is { IsStatic: false, AssociatedSymbol: null } && session.Known.IsTokenOrNullable(field.Type))
        {
            Report(context, session, Stored, field.Name, StoresToken);
        }
    }

    private static void CheckProperty(SymbolAnalysisContext context, AnalysisSession session)
    {
        var property = (IPropertySymbol)context.Symbol;
        if (!property.IsStatic && session.Known.IsTokenOrNullable(property.Type)
            && property.ContainingType.GetMembers().Any(m => m is IFieldSymbol field && KnownSymbols.Same(field.AssociatedSymbol, property)))
        {
            Report(context, session, Stored, property.Name, StoresToken);
        }
    }

    private static void CheckMethod(SymbolAnalysisContext context, AnalysisSession session)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.Constructor) || method.IsImplicitlyDeclared || method.IsOverride)
        {
            return;
        }

        // The compiler makes the list anew each time it is asked for it.
        var parameters = method.Parameters;
        var isTokenEarly = TokenStandsBeforeOthers(method, parameters, session.Known);
        var source = method.DeclaredAccessibility == Accessibility.Private ? null : SourceAmong(parameters, method, session.Known);
        if ((isTokenEarly || source is not null) && !ImplementedMembers.ImplementsAny(method))
        {
            var name = method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name;
            if (isTokenEarly)
            {
                Report(context, session, Last, name);
            }

            if (source is not null)
            {
                Report(context, session, Stored, name, $"takes the source '{source.Name}' and could cancel for others; take its token");
            }
        }
    }

    // Who is given a source with ref or out, or extends it, does something with the source itself.
    private static IParameterSymbol? SourceAmong(ImmutableArray<IParameterSymbol> parameters, IMethodSymbol method, KnownSymbols known)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.RefKind == RefKind.None && known.IsTokenSource(parameter.Type) && !(parameter.Ordinal == 0 && method.IsExtensionMethod))
            {
                return parameter;
            }
        }

        return null;
    }

    private static bool TokenStandsBeforeOthers(IMethodSymbol method, ImmutableArray<IParameterSymbol> parameters, KnownSymbols known)
    {
        // Most methods have no token, or have it last; attributes are read of the others only.
        var first = 0;
        while (first < parameters.Length - 1 && !known.IsTokenOrNullable(parameters[first].Type))
        {
            first++;
        }

        if (first >= parameters.Length - 1)
        {
            return false;
        }

        var last = TailStart(method, known) - 1;
        while (last >= 0 && known.IsTokenOrNullable(parameters[last].Type))
        {
            last--;
        }

        for (var i = 0; i <= last; i++)
        {
            // The receiver of an extension method has no choice.
            if (known.IsTokenOrNullable(parameters[i].Type) && !(i == 0 && method.IsExtensionMethod))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gives where a method's tail starts: what must or may come after a token: params, the caller's position, progress, out and ref results.</summary>
    internal static int TailStart(IMethodSymbol method, KnownSymbols known)
    {
        var start = method.Parameters.Length;
        while (start > 0 && !known.IsTokenOrNullable(method.Parameters[start - 1].Type) && MayFollowToken(method.Parameters[start - 1]))
        {
            start--;
        }

        return start;
    }

    private static bool MayFollowToken(IParameterSymbol parameter)
        => parameter.IsParams || parameter.RefKind is RefKind.Out or RefKind.Ref || parameter.Type.Name == "IProgress"
            || parameter.GetAttributes().Any(a => a.AttributeClass?.Name.StartsWith("Caller", StringComparison.Ordinal) == true);

    private static void Report(SymbolAnalysisContext context, AnalysisSession session, DiagnosticDescriptor descriptor, params object[] words)
    {
        var location = context.Symbol.Locations[0];
        if (location.SourceTree is { } tree && session.OptionsOf(tree).SeverityOf(descriptor.Id) is { } severity && !NoCancellation.AppliesTo(context.Symbol))
        {
            session.Ledger.Add(descriptor.Id, location);
            context.ReportDiagnostic(Diagnostic.Create(descriptor, location, severity, additionalLocations: null, properties: null, words));
        }
    }
}

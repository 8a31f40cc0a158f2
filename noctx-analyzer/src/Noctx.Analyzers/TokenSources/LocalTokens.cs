using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.KnownTypes;

namespace Noctx.Analyzers.TokenSources;

/// <summary>Finds token-typed locals, and sources of tokens, declared before a place.</summary>
internal static class LocalTokens
{
    /// <summary>Collects from the statements of a block that come before the one that holds the place.</summary>
    public static void Collect(IBlockOperation block, IOperation holder, BodyAnalysis body, List<TokenSource> found, List<TokenSource> unlinked)
    {
        if (block.Locals.IsEmpty)
        {
            return;
        }

        body.TokensOf(block).Collect(holder.Syntax.SpanStart, found, unlinked);
    }

    /// <summary>Collects from one declaration, such as the resources of a using statement.</summary>
    public static void Collect(IOperation declaration, BodyAnalysis body, List<TokenSource> found, List<TokenSource> unlinked)
    {
        if (declaration is not IVariableDeclarationGroupOperation group)
        {
            return;
        }

        foreach (var declarator in group.Declarations.SelectMany(d => d.Declarators))
        {
            var local = declarator.Symbol;
            if ((declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value is not { } value || local.IsRef)
            {
                continue;
            }

            value = Unwrap(value);
            if (body.Known.IsTokenSource(local.Type))
            {
                if (IsLinked(value))
                {
                    found.Add(new TokenSource(local, local.Name + ".Token", IsNullable: false, TokenRank.DerivedLocal));
                }
            }
            else if (body.Known.IsToken(local.Type))
            {
                if (IsDerived(value, body.Known))
                {
                    found.Add(new TokenSource(local, local.Name, IsNullable: false, TokenRank.DerivedLocal));
                }
                else if (!body.Session.IsTestCode && !IsNone(value))
                {
                    unlinked.Add(new TokenSource(local, local.Name, IsNullable: false, TokenRank.UnlinkedLocal));
                }
            }
        }
    }

    /// <summary>Tells whether the value is CreateLinkedTokenSource over a parameter or local.</summary>
    public static bool IsLinked(IOperation value)
        => value is IInvocationOperation { TargetMethod: { Name: "CreateLinkedTokenSource", IsStatic: true } } call && call.Arguments.Any(MentionsVariable);

    private static bool MentionsVariable(IOperation operation)
        => operation is IParameterReferenceOperation or ILocalReferenceOperation || operation.ChildOperations.Any(MentionsVariable);

    private static bool IsDerived(IOperation value, KnownSymbols known) => value switch
    {
        IParameterReferenceOperation parameter => known.IsTokenOrNullable(parameter.Type),
        IPropertyReferenceOperation { Property.Name: "Token", Instance: { } instance } when known.IsTokenSource(instance.Type) => IsLinkedInstance(Unwrap(instance)),
        IInvocationOperation { TargetMethod.Name: "GetValueOrDefault", Instance: { } instance } => IsDerived(Unwrap(instance), known),
        ICoalesceOperation coalesce => IsDerived(Unwrap(coalesce.Value), known),
        _ => false,
    };

    private static bool IsLinkedInstance(IOperation instance) => instance switch
    {
        ILocalReferenceOperation { Local: { } local } => DeclaredLinked(local, instance),
        _ => IsLinked(instance),
    };

    private static bool DeclaredLinked(ILocalSymbol local, IOperation use)
    {
        for (var current = use.Parent; current is not null; current = current.Parent)
        {
            if (current is not IBlockOperation block || !block.Locals.Contains(local, SymbolEqualityComparer.Default))
            {
                continue;
            }

            return block.Operations.SelectMany(o => o.DescendantsAndSelf()).OfType<IVariableDeclaratorOperation>()
                .Any(d => KnownSymbols.Same(d.Symbol, local) && d.Initializer is { } initializer && IsLinked(Unwrap(initializer.Value)));
        }

        return false;
    }

    private static bool IsNone(IOperation value)
        => value is IDefaultValueOperation or IObjectCreationOperation or IPropertyReferenceOperation { Property: { Name: "None", IsStatic: true } };

    private static IOperation Unwrap(IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }
}

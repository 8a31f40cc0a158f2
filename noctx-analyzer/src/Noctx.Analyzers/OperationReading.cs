using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.KnownTypes;

namespace Noctx.Analyzers;

/// <summary>Reads operation trees.</summary>
internal static class OperationReading
{
    /// <summary>Gives the operand below conversions and parentheses.</summary>
    public static IOperation Unconverted(this IOperation operation)
    {
        while (operation is IConversionOperation or IParenthesizedOperation)
        {
            operation = operation is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)operation).Operand;
        }

        return operation;
    }

    /// <summary>Gives the symbol that a plain reference names, or null.</summary>
    public static ISymbol? ReferencedSymbol(this IOperation operation) => operation switch
    {
        IParameterReferenceOperation parameter => parameter.Parameter,
        ILocalReferenceOperation local => local.Local,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation property => property.Property,
        _ => null,
    };

    /// <summary>Tells whether anything in the tree is of type CancellationToken and not an empty one.</summary>
    public static bool MentionsToken(this IOperation operation, KnownSymbols known)
    {
        foreach (var part in operation.DescendantsAndSelf())
        {
            if (part is IParameterReferenceOperation or ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
                && (known.IsTokenOrNullable(part.Type) || known.IsTokenSource(part.Type))
                && part is not IPropertyReferenceOperation { Property: { Name: "None", IsStatic: true } })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gives the innermost function, lambda or local, around an operation, or null for the body itself.</summary>
    public static IMethodSymbol? EnclosingFunction(this IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IAnonymousFunctionOperation lambda:
                    return lambda.Symbol;
                case ILocalFunctionOperation function:
                    return function.Symbol;
            }
        }

        return null;
    }

    /// <summary>Tells whether two operations are in the same function.</summary>
    public static bool IsInFunctionOf(this IOperation operation, IOperation other)
        => SymbolEqualityComparer.Default.Equals(operation.EnclosingFunction(), other.EnclosingFunction());

    /// <summary>Tells whether await may be written at an operation.</summary>
    public static bool IsInAsyncCode(this IOperation operation, BodyAnalysis body)
        => (operation.EnclosingFunction() ?? body.Owner as IMethodSymbol) is { IsAsync: true };

    /// <summary>Tells whether the function around an operation gives its caller something to wait for, or may wait itself; a lambda says so by its own type.</summary>
    public static bool IsInAsynchronousFunction(this IOperation operation, BodyAnalysis body)
        => (operation.EnclosingFunction() ?? body.Owner as IMethodSymbol) is not { } function || function.IsAsync
            || body.Known.IsTaskLike(function.ReturnType) || SymbolEqualityComparer.Default.Equals(function.ReturnType.OriginalDefinition, body.Known.AsyncEnumerable);

    /// <summary>Tells whether a loop of the same function is around an operation.</summary>
    public static bool IsInLoop(this IOperation operation)
    {
        for (var current = operation.Parent; current is not null and not IAnonymousFunctionOperation and not ILocalFunctionOperation; current = current.Parent)
        {
            if (current is ILoopOperation)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gives the whole tree an operation is in.</summary>
    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is not null)
        {
            operation = operation.Parent;
        }

        return operation;
    }

    /// <summary>Tells whether a method of a name is called on a local anywhere in the tree.</summary>
    public static bool CallsOn(this IOperation root, ILocalSymbol local, params string[] names)
        => root.DescendantsAndSelf().OfType<IInvocationOperation>().Any(call => names.Contains(call.TargetMethod.Name)
            && call.Instance is { } instance && KnownSymbols.Same(instance.Unconverted().ReferencedSymbol(), local));
}

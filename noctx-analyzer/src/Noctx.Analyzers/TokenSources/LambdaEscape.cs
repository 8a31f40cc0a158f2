using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.KnownTypes;

namespace Noctx.Analyzers.TokenSources;

/// <summary>Decides whether a lambda may run after the method that made it has ended, when the method's token means nothing to it.</summary>
internal static class LambdaEscape
{
    // A method whose name begins so keeps the delegate for later: events, registries, pipelines, queues.
    private static readonly string[] StoringPrefixes =
    [
        "Add", "Map", "On", "Register", "Unregister", "Subscribe", "Use", "Configure", "Schedule", "Enqueue", "Queue", "Defer", "ContinueWith",
        "Set", "Post", "Hook", "Attach", "Bind", "Handle", "Track", "Rent", "Cache", "Memoize", "Create", "With", "Start", "UnsafeQueue", "UnsafeRegister", "Listen",
    ];

    /// <summary>Tells whether the lambda is kept: stored, returned, an event handler, a timer's callback, work nobody waits for.</summary>
    /// <param name="function">A lambda, or the reference to a method that a delegate is made of.</param>
    /// <param name="known">The types of the compilation.</param>
    public static bool Escapes(IOperation function, KnownSymbols known)
    {
        var value = function;
        while (value.Parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IArgumentOperation { Parent: IInvocationOperation call } => CallStores(call, known),
            IInvocationOperation call => CallStores(call, known),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => LocalEscapes(declarator, known),
            _ => true,
        };
    }

    private static bool CallStores(IInvocationOperation call, KnownSymbols known)
    {
        var name = call.TargetMethod.Name;

        // Task.Factory.StartNew runs its work; other Start methods keep it.
        var runs = name == "StartNew" || (name == "Run" && KnownSymbols.Same(call.TargetMethod.ContainingType, known.Task));
        if (!runs && (call.TargetMethod.MethodKind == MethodKind.Constructor || Array.Exists(StoringPrefixes, prefix => StartsWithWord(name, prefix))))
        {
            return true;
        }

        return IsDiscarded(call, known) || IsLazy(call, known);
    }

    // A lambda given to a sequence operator runs when the sequence is read; that is not later than the reader, so only returned sequences matter.
    private static bool IsLazy(IInvocationOperation call, KnownSymbols known)
    {
        var reader = call.Parent;
        while (reader is ITranslatedQueryOperation or IConversionOperation)
        {
            reader = reader.Parent;
        }

        return reader is IReturnOperation && !known.IsTaskLike(call.Type) && !known.IsTaskLike((call.TargetMethod.ReducedFrom ?? call.TargetMethod).ReturnType)
            && call.Type?.SpecialType != SpecialType.System_Void && call.Type?.TypeKind == TypeKind.Interface
            // What a lambda returns is read by who runs the lambda.
            && (Returning(reader) is not IAnonymousFunctionOperation lambda || Escapes(lambda, known));
    }

    private static IOperation? Returning(IOperation operation)
    {
        var current = operation.Parent;
        while (current is not null and not IAnonymousFunctionOperation and not ILocalFunctionOperation)
        {
            current = current.Parent;
        }

        return current;
    }

    /// <summary>Tells whether nobody looks at the task that a call returns: the work may outlive the caller.</summary>
    public static bool IsDiscarded(IInvocationOperation call, KnownSymbols known)
        => known.IsTaskLike(call.Type)
            && call.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation };

    private static bool LocalEscapes(IVariableDeclaratorOperation declarator, KnownSymbols known)
    {
        IOperation root = declarator;
        while (root.Parent is not null)
        {
            root = root.Parent;
        }

        foreach (var operation in root.Descendants())
        {
            if (operation is ILocalReferenceOperation reference && KnownSymbols.Same(reference.Local, declarator.Symbol)
                && reference.Parent is not IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke }
                && !(reference.Parent is IArgumentOperation { Parent: IInvocationOperation call } && !CallStores(call, known)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithWord(string name, string prefix)
        => name.StartsWith(prefix, StringComparison.Ordinal) && (name.Length == prefix.Length || !char.IsLower(name[prefix.Length]));
}

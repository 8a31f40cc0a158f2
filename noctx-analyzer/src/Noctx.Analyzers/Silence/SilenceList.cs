using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers.Silence;

/// <summary>Decides where a missing token is right: clean-up, waits that cannot block, mock set-ups, work that only guards its start.</summary>
internal static class SilenceList
{
    // The call whose receiver the mocked call is, and the calls that make such a receiver.
    private static readonly HashSet<string> MockConfigurations = new(StringComparer.Ordinal)
    {
        "Returns", "ReturnsAsync", "ReturnsForAnyArgs", "ReturnsNull", "Throws", "ThrowsAsync", "ThrowsForAnyArgs", "ThrowsAsyncForAnyArgs", "Throw",
        "Setup", "SetupSequence", "Verify", "When", "WhenForAnyArgs", "CallTo", "Expect", "InOrder",
    };

    private static readonly HashSet<string> MockReceivers = new(StringComparer.Ordinal)
    {
        "Received", "ReceivedWithAnyArgs", "DidNotReceive", "DidNotReceiveWithAnyArgs", "Expects",
    };

    /// <summary>Tells whether a place is one where no token is wanted, whatever is called.</summary>
    public static bool IsQuietPlace(IOperation site, BodyAnalysis body)
    {
        var previous = site;
        for (var current = site.Parent; current is not null; previous = current, current = current.Parent)
        {
            switch (current)
            {
                case ICatchClauseOperation when body.Options.SilenceCleanUp:
                case ITryOperation attempt when body.Options.SilenceCleanUp && ReferenceEquals(attempt.Finally, previous):
                case IConditionalOperation branch when ReferenceEquals(branch.WhenTrue, previous) && AsksForCancellation(branch.Condition):
                case ILocalFunctionOperation function when IsCleanUp(function.Symbol.Name, body):
                case IAnonymousFunctionOperation lambda when IsQuietLambda(lambda, body.Known):
                    return true;
            }
        }

        return body.Owner is IMethodSymbol method
            && (IsCleanUp(SimpleName(method.Name), body) || method.MethodKind is MethodKind.Destructor or MethodKind.EventRemove or MethodKind.EventAdd);
    }

    /// <summary>Tells whether a call wants no token: it cannot block, only starts work, carries a token already, or sets up a mock.</summary>
    public static bool IsQuietCall(IOperation call, IMethodSymbol method, IReadOnlyList<IArgumentOperation> arguments, KnownSymbols known)
        => IsQuietMethod(method, known)
            || arguments.Any(argument => IsQuietArgument(argument, method, known))
            || IsMockCall(call)
            || (call is IInvocationOperation invocation && (IsSilentReceiver(invocation, known) || SequenceReading.GetsToken(invocation, known)
                || invocation.Parent is ISimpleAssignmentOperation { Target: IDiscardOperation } && LambdaEscape.IsDiscarded(invocation, known)));

    /// <summary>Tells whether a method makes, cancels or only starts something: a token means another thing to it, or nothing.</summary>
    public static bool IsQuietMethod(IMethodSymbol method, KnownSymbols known)
    {
        var type = method.ContainingType;
        if (type is null || known.IsToken(type) || known.IsTokenSource(type) || KnownSymbols.Same(type, known.TokenRegistration)
            || known.IsToken(method.ReturnType) || known.IsTokenSource(method.ReturnType))
        {
            return true;
        }

        if (method.MethodKind == MethodKind.Constructor)
        {
            return KnownSymbols.Same(type.OriginalDefinition, known.Task) || KnownSymbols.Same(type.OriginalDefinition, known.TaskOfT) || IsException(type, known);
        }

        // A token given to these guards the start of the work or names the result; it does not cancel it.
        var definition = type.OriginalDefinition;
        return method.Name switch
        {
            "Run" => KnownSymbols.Same(definition, known.Task),
            "StartNew" or "FromAsync" or "ContinueWhenAll" or "ContinueWhenAny" => KnownSymbols.Same(definition, known.TaskFactory) || KnownSymbols.Same(definition, known.TaskFactoryOfT),
            "ContinueWith" or "FromCanceled" => KnownSymbols.Same(definition, known.Task) || KnownSymbols.Same(definition, known.TaskOfT),
            "TrySetCanceled" or "SetCanceled" => true,
            "WithCancellation" => true,
            _ => IsCleanUpCall(method.Name),
        };
    }

    private static bool IsQuietArgument(IArgumentOperation argument, IMethodSymbol method, KnownSymbols known)
    {
        if (argument.ArgumentKind != ArgumentKind.Explicit || argument.Parameter is not { } parameter)
        {
            return false;
        }

        var value = argument.Value;
        while (value is IConversionOperation { IsImplicit: true } conversion)
        {
            value = conversion.Operand;
        }

        // The synchronous half of a method that serves both worlds has nothing to wait for.
        if (value.ConstantValue is { HasValue: true, Value: false } && parameter.Name is ("async" or "isAsync" or "useAsync" or "runAsync"))
        {
            return true;
        }

        if (method.Name.StartsWith("Wait", StringComparison.Ordinal) && IsZero(value, known))
        {
            return true;
        }

        return value is not IAnonymousFunctionOperation and not IDelegateCreationOperation && known.CarriesToken(value.Type);
    }

    private static bool IsZero(IOperation value, KnownSymbols known)
        => value.ConstantValue is { HasValue: true, Value: 0 }
            || value is IFieldReferenceOperation { Field.Name: "Zero" } field && KnownSymbols.Same(field.Field.ContainingType, known.TimeSpan)
            || value is IDefaultValueOperation && KnownSymbols.Same(value.Type, known.TimeSpan);

    // work(token).WaitAsync(timeout): the work carries the token already.
    private static bool IsSilentReceiver(IInvocationOperation call, KnownSymbols known)
    {
        if (call.TargetMethod.Name == "WaitAsync" && call.Instance is IInvocationOperation inner && known.IsTaskLike(inner.Type))
        {
            return inner.Arguments.Any(a => a.ArgumentKind == ArgumentKind.Explicit && known.IsTokenOrNullable(a.Parameter?.Type));
        }

        return false;
    }

    private static bool IsMockCall(IOperation call)
    {
        var outer = call.Parent;
        while (outer is IConversionOperation or IArgumentOperation or IAwaitOperation)
        {
            outer = outer.Parent;
        }

        if (outer is IInvocationOperation configuration && IsMockConfiguration(configuration.TargetMethod))
        {
            return true;
        }

        var receiver = (call as IInvocationOperation)?.Instance;
        while (receiver is IConversionOperation conversion)
        {
            receiver = conversion.Operand;
        }

        return receiver is IInvocationOperation made && MockReceivers.Contains(made.TargetMethod.Name);
    }

    private static bool IsQuietLambda(IAnonymousFunctionOperation lambda, KnownSymbols known)
    {
        IOperation value = lambda;
        while (value.Parent is IDelegateCreationOperation or IConversionOperation)
        {
            value = value.Parent;
            if (KnownSymbols.Same(value.Type?.OriginalDefinition, known.Expression))
            {
                return true;
            }
        }

        return value.Parent is IArgumentOperation { Parent: IInvocationOperation call } && IsMockConfiguration(call.TargetMethod);
    }

    // Assert.ThrowsAsync shares its name with a mock's set-up; what it is given runs for real.
    private static bool IsMockConfiguration(IMethodSymbol method) => MockConfigurations.Contains(method.Name) && method.ContainingType?.Name != "Assert";

    private static bool AsksForCancellation(IOperation condition)
        => condition is IPropertyReferenceOperation { Property.Name: "IsCancellationRequested" }
            || (condition is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both
                && (AsksForCancellation(both.LeftOperand) || AsksForCancellation(both.RightOperand)));

    private static bool IsException(ITypeSymbol type, KnownSymbols known)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (KnownSymbols.Same(current, known.Exception))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCleanUp(string name, BodyAnalysis body)
        => body.Options.SilenceCleanUp && body.Options.CleanUpMethods.Any(
            prefix => name.StartsWith(prefix, StringComparison.Ordinal) && (name.Length == prefix.Length || !char.IsLower(name[prefix.Length])));

    private static bool IsCleanUpCall(string name)
        => name.StartsWith("Dispose", StringComparison.Ordinal) || name.StartsWith("Rollback", StringComparison.Ordinal);

    // An explicit implementation's name holds its interface: System.IAsyncDisposable.DisposeAsync.
    private static string SimpleName(string name) => name.Substring(name.LastIndexOf('.') + 1);
}

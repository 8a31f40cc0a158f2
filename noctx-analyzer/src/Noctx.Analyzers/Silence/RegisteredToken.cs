using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.KnownTypes;

namespace Noctx.Analyzers.Silence;

/// <summary>Looks for a callback that ends work from outside: <c>using (token.Register(stream.Dispose))</c> around it, or a registration kept before it.</summary>
internal static class RegisteredToken
{
    /// <summary>Tells whether a registration of the same function is kept in a variable or a using statement before an operation.</summary>
    public static bool Guards(IOperation operation, BodyAnalysis body)
    {
        IOperation child = operation;
        for (var current = operation.Parent; current is not null and not IAnonymousFunctionOperation and not ILocalFunctionOperation; child = current, current = current.Parent)
        {
            switch (current)
            {
                case IUsingOperation scope when !ReferenceEquals(scope.Resources, child) && Makes(scope.Resources, body.Known):
                case IBlockOperation block when block.Operations.TakeWhile(o => !ReferenceEquals(o, child)).Any(o => Keeps(o, body.Known)):
                    return true;
            }
        }

        return false;
    }

    private static bool Keeps(IOperation statement, KnownSymbols known) => statement switch
    {
        IVariableDeclarationGroupOperation declaration => Makes(declaration, known),
        IUsingDeclarationOperation { DeclarationGroup: var declaration } => Makes(declaration, known),
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Value: var value } } => IsRegistration(value, known),
        _ => false,
    };

    private static bool Makes(IOperation resources, KnownSymbols known) => resources is IVariableDeclarationGroupOperation group
        ? group.Declarations.SelectMany(d => d.Declarators).Any(d => (d.Initializer ?? (d.Parent as IVariableDeclarationOperation)?.Initializer) is { Value: var value } && IsRegistration(value, known))
        : IsRegistration(resources, known);

    private static bool IsRegistration(IOperation value, KnownSymbols known)
        => value.Unconverted() is IInvocationOperation { Type: var type } && KnownSymbols.Same(type, known.TokenRegistration);
}

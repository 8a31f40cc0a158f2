using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Noctx.Analyzers.Proofs;

/// <summary>Is a call, creation or constructor initializer: its syntax, its target, its arguments, and how it looks with other arguments.</summary>
internal sealed record CallSite(IOperation Operation, SyntaxNode Syntax, ArgumentListSyntax? ArgumentList, IMethodSymbol Method, IReadOnlyList<IArgumentOperation> Arguments)
{
    /// <summary>Reads a call from its operation, or gives null when it has no arguments to change.</summary>
    public static CallSite? From(IOperation operation) => operation switch
    {
        IInvocationOperation { IsImplicit: false, Syntax: InvocationExpressionSyntax syntax } call
            => new CallSite(call, syntax, syntax.ArgumentList, call.TargetMethod, call.Arguments),
        IInvocationOperation { Syntax: ConstructorInitializerSyntax syntax } call
            => new CallSite(call, syntax, syntax.ArgumentList, call.TargetMethod, call.Arguments),
        IInvocationOperation { Syntax: PrimaryConstructorBaseTypeSyntax syntax } call
            => new CallSite(call, syntax, syntax.ArgumentList, call.TargetMethod, call.Arguments),
        IObjectCreationOperation { IsImplicit: false, Constructor: { } constructor, Syntax: BaseObjectCreationExpressionSyntax syntax } creation
            => new CallSite(creation, syntax, syntax.ArgumentList, constructor, creation.Arguments),
        _ => null,
    };

    /// <summary>Gives whether an extension method is called on its receiver, as if it were an instance method.</summary>
    public bool IsExtensionCall => Method.IsExtensionMethod && Arguments.Count > 0 && Arguments[0].Syntax is not ArgumentSyntax;

    /// <summary>Gives how many leading parameters of a method are its receiver when it is called as this call is: 0 or 1.</summary>
    public int ReceiverParameters(IMethodSymbol method)
        => method.IsExtensionMethod && method.ReducedFrom is null && (IsExtensionCall || !Method.IsExtensionMethod) ? 1 : 0;

    /// <summary>Gives the arguments as written, without those the compiler fills in.</summary>
    public SeparatedSyntaxList<ArgumentSyntax> Written => ArgumentList?.Arguments ?? default;

    /// <summary>Gives the name of what is called, for a message.</summary>
    public string DisplayName => Method.MethodKind switch
    {
        MethodKind.Constructor => "new " + Method.ContainingType.Name,
        MethodKind.DelegateInvoke => NameOf(Syntax).ValueText,
        _ => Method.Name,
    };

    /// <summary>Gives where a report points: the name that is called, or the <c>new</c>, <c>base</c>, <c>this</c>.</summary>
    public Location NameLocation => NameOf(Syntax).GetLocation();

    /// <summary>Gives the token of a call that names it to a reader.</summary>
    public static SyntaxToken NameOf(SyntaxNode syntax) => syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Identifier,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name.Identifier,
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name.Identifier,
        ConstructorInitializerSyntax initializer => initializer.ThisOrBaseKeyword,
        _ => syntax.GetFirstToken(),
    };

    /// <summary>Gives the call's syntax with another argument list.</summary>
    public static SyntaxNode WithArguments(SyntaxNode syntax, SeparatedSyntaxList<ArgumentSyntax> arguments) => syntax switch
    {
        InvocationExpressionSyntax call => call.WithArgumentList(call.ArgumentList.WithArguments(arguments)),
        ConstructorInitializerSyntax call => call.WithArgumentList(call.ArgumentList.WithArguments(arguments)),
        PrimaryConstructorBaseTypeSyntax call => call.WithArgumentList(call.ArgumentList.WithArguments(arguments)),
        ObjectCreationExpressionSyntax { ArgumentList: null } call => call
            .WithType(call.Type.WithoutTrailingTrivia())
            .WithArgumentList(SyntaxFactory.ArgumentList(arguments).WithTrailingTrivia(call.Type.GetTrailingTrivia())),
        BaseObjectCreationExpressionSyntax call => call.WithArgumentList(call.ArgumentList!.WithArguments(arguments)),
        _ => syntax,
    };

    /// <summary>Gives the argument list of a call's syntax.</summary>
    public static SeparatedSyntaxList<ArgumentSyntax> ArgumentsOf(SyntaxNode syntax) => syntax switch
    {
        InvocationExpressionSyntax call => call.ArgumentList.Arguments,
        ConstructorInitializerSyntax call => call.ArgumentList.Arguments,
        PrimaryConstructorBaseTypeSyntax call => call.ArgumentList.Arguments,
        BaseObjectCreationExpressionSyntax call => call.ArgumentList?.Arguments ?? default,
        _ => default,
    };
}

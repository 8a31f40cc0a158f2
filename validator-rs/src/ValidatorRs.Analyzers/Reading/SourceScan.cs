using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ValidatorRs.Analyzers.Reading;

/// <summary>Is what the rest of the source says about rules: names registered for rule strings, wrappers, buddy classes, other validators at work.</summary>
/// <remarks>It is read from the syntax alone, once and only when a rule asks; where it cannot tell, the answer is the one that reports less.</remarks>
internal sealed class SourceScan
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public SourceScan(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
            {
                Read(node);
            }
        }
    }

    /// <value>True when a name is registered that cannot be read from the source: any name may be a rule.</value>
    public bool IsOpen { get; private set; }

    /// <value>True when a type is registered as the wrapper of a value: rules may apply to any type.</value>
    public bool HasWrappers { get; private set; }

    /// <value>True when DataAnnotations' own validation runs, which looks at public properties and nothing else.</value>
    public bool UsesDataAnnotations { get; private set; }

    /// <value>The simple names of the types in <c>[MetadataType(typeof(X))]</c>: their members stand for those of another type.</value>
    public HashSet<string> Buddies { get; } = new(StringComparer.Ordinal);

    public bool IsRegistered(string name) => _names.Contains(name);

    private void Read(SyntaxNode node)
    {
        switch (node)
        {
            case InvocationExpressionSyntax call when NameOf(call.Expression) is { } name:
                ReadCall(name, call.ArgumentList.Arguments);
                break;
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "CustomRules" or "Aliases" } } assignment:
                ReadTable(assignment.Right);
                break;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "DataAnnotations", Expression: var type } when NameOf(type) == "ValidationMode":
                UsesDataAnnotations = true;
                break;
            case AttributeSyntax { Name: var name, ArgumentList.Arguments: [{ Expression: TypeOfExpressionSyntax { Type: var buddy } }] } when NameOf(name) is "MetadataType" or "MetadataTypeAttribute":
                Buddies.Add(NameOf(buddy) ?? "");
                break;
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [.., { Expression: TypeOfExpressionSyntax { Type: var buddy } }] }:
                // new AssociatedMetadataTypeTypeDescriptionProvider(typeof(Model), typeof(Buddy))
                Buddies.Add(NameOf(buddy) ?? "");
                break;
        }
    }

    private void ReadCall(string name, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        switch (name)
        {
            case "Rule" or "AsyncRule" or "Alias" when arguments.Count == 2:
                ReadName(arguments[0].Expression);
                break;
            case "Unwrap":
                HasWrappers = true;
                break;
            case "TryValidateObject" or "ValidateObject" or "TryValidateProperty" or "ValidateProperty" or "ValidateDataAnnotations":
                UsesDataAnnotations = true;
                break;
        }
    }

    private void ReadTable(ExpressionSyntax table)
    {
        var entries = table switch
        {
            BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => initializer,
            BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0 } => null,
            InitializerExpressionSyntax initializer => initializer,
            _ => null,
        };
        IsOpen |= entries is null;
        foreach (var entry in entries?.Expressions ?? default)
        {
            ReadName(entry switch
            {
                AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var key] } } => key.Expression,
                InitializerExpressionSyntax { Expressions: [var key, _] } => key,
                _ => null,
            });
        }
    }

    private void ReadName(ExpressionSyntax? name)
    {
        if (name is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal)
        {
            _names.Add(literal.Token.ValueText);
        }
        else
        {
            IsOpen = true;
        }
    }

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax name => name.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax name => name.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}

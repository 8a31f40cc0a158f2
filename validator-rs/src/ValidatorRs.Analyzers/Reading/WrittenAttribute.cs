using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ValidatorRs.Analyzers.Symbols;

namespace ValidatorRs.Analyzers.Reading;

/// <summary>Is one attribute as it is written in the source.</summary>
internal sealed class WrittenAttribute(AttributeData data, AttributeOrigin origin, bool onParameter)
{
    public AttributeData Data { get; } = data;

    public AttributeOrigin Origin { get; } = origin;

    /// <value>True when it is written on the parameter of a record that stands for the member.</value>
    public bool OnParameter { get; } = onParameter;

    public INamedTypeSymbol Class => Data.AttributeClass!;

    /// <value>The name without <c>Attribute</c>: <c>Required</c>.</value>
    public string Name { get; } = WithoutSuffix(data.AttributeClass!.Name);

    public AttributeSyntax Syntax => (AttributeSyntax)Data.ApplicationSyntaxReference!.GetSyntax();

    public Location Location => Syntax.GetLocation();

    /// <summary>Tells whether this is DataAnnotations' attribute of a name.</summary>
    public bool IsFramework(string name) => Origin == AttributeOrigin.Framework && Name == name;

    /// <summary>Tells whether this is ValidatorRs' attribute of a name.</summary>
    public bool IsLibrary(string name) => Origin == AttributeOrigin.Library && Name == name;

    /// <summary>Gives a positional argument's value; null when there is none, or it does not compile.</summary>
    public object? Argument(int index) =>
        index < Data.ConstructorArguments.Length && Data.ConstructorArguments[index] is { Kind: not (TypedConstantKind.Error or TypedConstantKind.Array) } constant ? constant.Value : null;

    /// <summary>Gives the values of a <c>params</c> argument.</summary>
    public IEnumerable<TypedConstant> Items(int index) =>
        index < Data.ConstructorArguments.Length && Data.ConstructorArguments[index] is { Kind: TypedConstantKind.Array, IsNull: false } constant ? constant.Values : ImmutableArray<TypedConstant>.Empty;

    /// <summary>Gives the value of a named argument; null when it is not given.</summary>
    public object? Named(string name) =>
        Data.NamedArguments.FirstOrDefault(a => a.Key == name).Value is { Kind: not (TypedConstantKind.Error or TypedConstantKind.Array) } constant ? constant.Value : null;

    /// <summary>Gives the expression of a constructor argument as written.</summary>
    public ExpressionSyntax? Expression(int index)
    {
        if (Data.AttributeConstructor is not { } constructor || index >= constructor.Parameters.Length || Syntax.ArgumentList is not { } list)
        {
            return null;
        }

        var name = constructor.Parameters[index].Name;
        return (list.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == name)
            ?? list.Arguments.Where(a => a.NameColon is null && a.NameEquals is null).ElementAtOrDefault(index))?.Expression;
    }

    internal static string WithoutSuffix(string name) =>
        name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
}

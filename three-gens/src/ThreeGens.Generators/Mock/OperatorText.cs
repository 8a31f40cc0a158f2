using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ThreeGens.Generators.Mocks;

/// <summary>Writes the names of operators, in declarations and in the mock's methods.</summary>
internal static class OperatorText
{
    private const string Prefix = "op_";
    private const string Assignment = "Assignment";

    public static bool IsOperator(IMethodSymbol method) => method.MethodKind is MethodKind.UserDefinedOperator or MethodKind.Conversion;

    /// <summary>Gives the head of an explicit implementation: <c>static int global::I.operator checked +</c>.</summary>
    public static string Head(IMethodSymbol method, string owner, string type)
    {
        var isStatic = method.IsStatic ? "static " : "";
        var isChecked = SyntaxFacts.IsCheckedOperator(method.MetadataName) ? "checked " : "";
        if (method.MethodKind == MethodKind.Conversion)
        {
            var kind = method.MetadataName == "op_Implicit" ? "implicit" : "explicit";
            return $"{isStatic}{kind} {owner}operator {isChecked}{type}";
        }

        return $"{isStatic}{type} {owner}operator {isChecked}{Token(method.MetadataName)}";
    }

    /// <summary>Gives the name of the mock's method: <c>Addition</c>.</summary>
    public static string SetupName(IMethodSymbol method) => IsOperator(method) ? method.MetadataName.Substring(Prefix.Length) : method.Name;

    private static string Token(string name)
    {
        if (SyntaxFacts.GetOperatorKind(name) is var kind && kind != SyntaxKind.None)
        {
            return SyntaxFacts.GetText(kind);
        }

        // Compound assignment came with C# 14, which the compiler we are built for does not know.
        var plain = SyntaxFacts.GetText(SyntaxFacts.GetOperatorKind(name.Substring(0, name.Length - Assignment.Length)));
        return plain is "++" or "--" ? plain : plain + "=";
    }
}

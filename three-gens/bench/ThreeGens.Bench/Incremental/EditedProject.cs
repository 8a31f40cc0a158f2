using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ThreeGens.Bench.Incremental;

/// <summary>Makes the project that is edited: 1,000 annotated types and 1,000 plain files.</summary>
internal static class EditedProject
{
    private const int Types = 1000;

    /// <summary>Gives the project with an attribute on classes of five properties.</summary>
    public static CSharpCompilation Of(string attribute) => Create(number =>
        $"namespace N; {attribute} public sealed partial class T{number} {{ public int Id {{ get; set; }} public string Name {{ get; set; }} public System.DateTime At {{ get; set; }} "
        + "public System.Collections.Generic.List<int> Items { get; set; } public decimal? Total { get; set; } }");

    /// <summary>Gives the project with an attribute on enums of five members.</summary>
    public static CSharpCompilation OfEnums(string attribute) => Create(number => $"namespace N; {attribute} public enum T{number} {{ A, B, C, D, E }}");

    /// <summary>Gives the one context over all types that System.Text.Json wants.</summary>
    public static SyntaxTree Context()
    {
        var text = new StringBuilder("namespace N;\n");
        for (var i = 0; i < Types; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"[System.Text.Json.Serialization.JsonSerializable(typeof(T{i}))]\n");
        }

        return CSharpSyntaxTree.ParseText(text.Append("public partial class Context : System.Text.Json.Serialization.JsonSerializerContext { }").ToString(), path: "Context.cs");
    }

    private static CSharpCompilation Create(Func<string, string> declaration)
    {
        var trees = new List<SyntaxTree>();
        for (var i = 0; i < Types; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            trees.Add(CSharpSyntaxTree.ParseText(declaration(number), path: $"T{number}.cs"));
            trees.Add(CSharpSyntaxTree.ParseText($"namespace P; class P{number} {{ int X() => 1; }}", path: $"P{number}.cs"));
        }

        var references = Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll")
            .Append(typeof(GenerateToStringAttribute).Assembly.Location)
            .Where(IsManaged)
            .Select(p => MetadataReference.CreateFromFile(p));
        return CSharpCompilation.Create("Edited", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false));
    }

    private static bool IsManaged(string path)
    {
        try
        {
            AssemblyName.GetAssemblyName(path);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}

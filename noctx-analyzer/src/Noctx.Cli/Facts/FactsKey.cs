using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Noctx.Analyzers;
using Noctx.Cli.Loading;

namespace Noctx.Cli.Facts;

/// <summary>Hashes everything that the facts of a project are made of: the rules, the compiler's arguments, the files' contents and the facts of what it references.</summary>
internal static class FactsKey
{
    /// <summary>Gives the key as 64 hexadecimal digits.</summary>
    public static async Task<string> OfAsync(Project project, CompilationUnit unit, string referenced, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, typeof(NoctxRules).Assembly.ManifestModule.ModuleVersionId.ToString("N"));
        foreach (var argument in unit.Arguments)
        {
            Add(hash, argument);
        }

        foreach (var document in project.Documents.Concat(project.AdditionalDocuments).Concat(project.AnalyzerConfigDocuments.Cast<TextDocument>()))
        {
            var text = await document.GetTextAsync(cancellationToken);
            Add(hash, document.FilePath ?? document.Name);
            hash.AppendData(text.GetChecksum().AsSpan());
        }

        Add(hash, referenced);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0]);
    }
}

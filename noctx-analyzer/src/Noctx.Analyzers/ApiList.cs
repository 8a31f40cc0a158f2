using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Noctx.Analyzers;

/// <summary>Is the list of APIs that want a token wherever they are called: the built-in one and users' own lines.</summary>
internal sealed class ApiList
{
    /// <summary>The name of the file, built in and in projects.</summary>
    public const string FileName = "noctx.apis.txt";

    private static readonly Lazy<ImmutableArray<ApiEntry>> BuiltIn = new(() => Parse(ReadBuiltIn()));
    private static readonly Lazy<ApiList> Plain = new(() => new ApiList(BuiltIn.Value));

    private readonly Dictionary<string, List<ApiEntry>> _byMethod = new(StringComparer.Ordinal);

    private ApiList(IEnumerable<ApiEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (!_byMethod.TryGetValue(entry.Method, out var list))
            {
                _byMethod[entry.Method] = list = [];
            }

            list.Add(entry);
        }
    }

    /// <summary>Reads the built-in list and the project's own files of the same name.</summary>
    public static ApiList Load(ImmutableArray<AdditionalText> files)
    {
        var own = files.Where(f => f.Path.EndsWith(FileName, StringComparison.OrdinalIgnoreCase)).SelectMany(f => Parse(f.GetText()?.ToString() ?? "")).ToList();
        return own.Count == 0 ? Plain.Value : new ApiList(BuiltIn.Value.Concat(own));
    }

    /// <summary>Reads lines of the form <c>category | type | methods | advice</c>; <c>#</c> begins a comment, other lines are ignored.</summary>
    public static ImmutableArray<ApiEntry> Parse(string text)
    {
        var entries = ImmutableArray.CreateBuilder<ApiEntry>();
        foreach (var line in text.Split('\n'))
        {
            var parts = line.Split('|').Select(p => p.Trim()).ToArray();
            if (parts.Length >= 3 && !parts[0].StartsWith("#", StringComparison.Ordinal))
            {
                entries.AddRange(parts[2].Split([' '], StringSplitOptions.RemoveEmptyEntries)
                    .Select(method => new ApiEntry(parts[1], method, parts[0], parts.Length > 3 ? parts[3] : "")));
            }
        }

        return entries.ToImmutable();
    }

    /// <summary>Gives the entry that a call matches: its name, on the type or one that inherits it.</summary>
    public ApiEntry? Find(IInvocationOperation call)
    {
        if (!_byMethod.TryGetValue(call.TargetMethod.Name, out var entries))
        {
            return null;
        }

        for (ITypeSymbol? type = call.TargetMethod.ContainingType; type is not null; type = type.BaseType)
        {
            foreach (var entry in entries)
            {
                if (entry.Type.EndsWith(type.Name, StringComparison.Ordinal) && entry.Type == type.OriginalDefinition.ToDisplayString())
                {
                    return entry;
                }
            }
        }

        return null;
    }

    private static string ReadBuiltIn()
    {
        using var stream = typeof(ApiList).Assembly.GetManifestResourceStream(FileName)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

using System.Text.Json;

namespace Gates.Repository;

/// <summary>Holds the exemptions a checkout has written down in <c>tools/gates/repo.json</c>; without the file there are none.</summary>
internal sealed record RepositorySettings
{
    /// <summary>Where the settings are, from the root.</summary>
    public const string FileName = "tools/gates/repo.json";

    /// <value>Projects that are not in the solution on purpose.</value>
    public IReadOnlyList<Exemption> OutsideSolution { get; private init; } = [];

    /// <value>Files that may be longer than the limit.</value>
    public IReadOnlyList<Exemption> LongFiles { get; private init; } = [];

    /// <value>Files whose bytes are data: no rule about line endings, byte order marks or spaces.</value>
    public IReadOnlyList<Exemption> Bytes { get; private init; } = [];

    /// <value>Code that noctx does not look at.</value>
    public IReadOnlyList<Exemption> LintExcluded { get; private init; } = [];

    /// <value>Code and projects whose suppressions are not looked at: samples of bad code.</value>
    public IReadOnlyList<Exemption> Suppressions { get; private init; } = [];

    /// <value>Documents whose links and commands are not looked at.</value>
    public IReadOnlyList<Exemption> Documents { get; private init; } = [];

    /// <summary>Pairs each list with its name in the file.</summary>
    public IEnumerable<(string Key, IReadOnlyList<Exemption> Entries)> Lists =>
        [
            ("outsideSolution", OutsideSolution), ("longFiles", LongFiles), ("bytes", Bytes),
            ("lintExcluded", LintExcluded), ("suppressions", Suppressions), ("documents", Documents),
        ];

    /// <summary>Reads the settings of a checkout.</summary>
    /// <exception cref="FormatException">The file is not of the form it should have; the message names the place.</exception>
    public static RepositorySettings Load(Checkout checkout)
    {
        var path = checkout.FullPath(FileName);
        if (!File.Exists(path))
        {
            return new RepositorySettings();
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return new RepositorySettings
            {
                OutsideSolution = ReadList(document.RootElement, "outsideSolution"),
                LongFiles = ReadList(document.RootElement, "longFiles"),
                Bytes = ReadList(document.RootElement, "bytes"),
                LintExcluded = ReadList(document.RootElement, "lintExcluded"),
                Suppressions = ReadList(document.RootElement, "suppressions"),
                Documents = ReadList(document.RootElement, "documents"),
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException($"{FileName}: {exception.Message} Expected {{\"longFiles\": [{{\"path\": \"…\", \"reason\": \"…\"}}]}}.", exception);
        }
    }

    private static Exemption[] ReadList(JsonElement root, string key)
    {
        if (!root.TryGetProperty(key, out var list))
        {
            return [];
        }

        return list.EnumerateArray()
            .Select(e => new Exemption(e.GetProperty("path").GetString() ?? "", e.GetProperty("reason").GetString() ?? ""))
            .ToArray();
    }
}

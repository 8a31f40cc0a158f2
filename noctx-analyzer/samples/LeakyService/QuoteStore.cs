using System.Globalization;

namespace LeakyService;

/// <summary>Keeps quotes in a folder.</summary>
internal sealed class QuoteStore(string folder)
{
    private readonly List<string> _notes = [];

    /// <summary>Saves one quote.</summary>
    public async Task SaveAsync(Quote quote, CancellationToken cancellationToken)
    {
        var path = PathOf(quote.Symbol);
        await File.WriteAllTextAsync(path, quote.Price.ToString(CultureInfo.InvariantCulture)); // want NOCTX001
        await using var journal = new StreamWriter(Path.Combine(folder, "journal.txt"), append: true);
        await journal.WriteLineAsync(quote.Symbol.AsMemory()); // want NOCTX001
        await journal.FlushAsync(cancellationToken);
    }

    /// <summary>Reads the price of a symbol, or null.</summary>
    public async Task<string?> ReadAsync(string symbol, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(PathOf(symbol));
        return await reader.ReadLineAsync(); // want NOCTX001
    }

    /// <summary>Remembers a note.</summary>
    public Task NoteAsync(string note, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _notes.Add(note);
        return Task.CompletedTask;
    }

    /// <summary>Writes the notes.</summary>
    public Task FlushAsync(CancellationToken cancellationToken = default)
        => File.AppendAllLinesAsync(Path.Combine(folder, "notes.txt"), _notes, cancellationToken);

    private string PathOf(string symbol) => Path.Combine(folder, symbol + ".txt");
}

using System.Globalization;
using System.Text;
using Storage.Contracts;

namespace Storage.Conformance;

/// <summary>What a case works with: the open store, its seed, and the checks that name what went wrong.</summary>
internal sealed class CaseContext(IStorageSubject subject, Random random)
{
    private readonly string _prefix = string.Create(CultureInfo.InvariantCulture, $"conformance-{Guid.NewGuid():n}-");
    private IStorage? _store;

    internal IStorage Store => _store ?? throw new InvalidOperationException("the store is closed");

    internal StoragePromises Promises => subject.Promises;

    internal Random Random => random;

    internal async Task OpenAsync(CancellationToken cancellationToken) =>
        _store = await subject.OpenAsync(cancellationToken).ConfigureAwait(false);

    internal async Task CloseAsync(CancellationToken cancellationToken)
    {
        if (_store is not null)
        {
            _store = null;
            await subject.CloseAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    internal async Task CrashAsync(CancellationToken cancellationToken)
    {
        _store = null;
        await subject.CrashAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes a key no other case or run uses.</summary>
    internal string Key(string name) => _prefix + name;

    internal byte[] Value(int size)
    {
        var value = new byte[size];
        random.NextBytes(value);
        return value;
    }

    internal async Task PutAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken) =>
        await Store.PutAsync(key, value, cancellationToken).ConfigureAwait(false);

    internal async Task<bool> DeleteAsync(string key, CancellationToken cancellationToken) =>
        await Store.DeleteAsync(key, cancellationToken).ConfigureAwait(false);

    internal async Task ExpectAsync(string key, ReadOnlyMemory<byte> expected, CancellationToken cancellationToken)
    {
        var found = await Store.GetAsync(key, cancellationToken).ConfigureAwait(false);
        Require(found.HasValue, $"{Show(key)} is absent, although a value of {expected.Length} bytes was put");
        Require(
            found!.Value.Length == expected.Length,
            $"{Show(key)} has {found.Value.Length} bytes, although {expected.Length} were put");
        Require(found.Value.Span.SequenceEqual(expected.Span), $"{Show(key)} has other bytes than were put");
    }

    internal async Task ExpectAbsentAsync(string key, CancellationToken cancellationToken)
    {
        var found = await Store.GetAsync(key, cancellationToken).ConfigureAwait(false);
        Require(!found.HasValue, $"{Show(key)} has a value of {found.GetValueOrDefault().Length} bytes, although it must be absent");
    }

    internal static async Task ExpectInvalidAsync(Func<Task> call, string what)
    {
        try
        {
            await call().ConfigureAwait(false);
        }
        catch (StorageException e) when (e.Error == StorageError.InvalidArgument)
        {
            return;
        }
        catch (StorageException e)
        {
            throw new ViolationException($"{what} gives {e.Error}, not {StorageError.InvalidArgument}");
        }

        throw new ViolationException($"{what} is accepted");
    }

    internal static void Require(bool condition, string violation)
    {
        if (!condition)
        {
            throw new ViolationException(violation);
        }
    }

    /// <summary>Quotes a key so that every character of it can be seen.</summary>
    internal static string Show(string key)
    {
        var text = new StringBuilder("key \"");
        foreach (var c in key.Length > 60 ? key[..60] : key)
        {
            text.Append(c is >= ' ' and <= '~' ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"));
        }

        return text.Append(key.Length > 60 ? string.Create(CultureInfo.InvariantCulture, $"...\" of {key.Length} characters") : "\"").ToString();
    }
}

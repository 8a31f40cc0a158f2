using System.Collections.Concurrent;
using System.Text;
using Storage.Conformance.Tests.Subjects;
using Storage.Contracts;

namespace Storage.Conformance.Tests.Broken;

/// <summary>Stores that each break one promise, as real ones do.</summary>
internal static class BrokenStores
{
    internal static IReadOnlyDictionary<string, Func<IStorage>> All { get; } = new Dictionary<string, Func<IStorage>>
    {
        ["folds case"] = () => new Remapped(k => k.ToLowerInvariant()),
        ["normalises"] = () => new Remapped(k => IsValid(k) ? k.Normalize(NormalizationForm.FormC) : k),
        ["ends keys at NUL"] = () => new Remapped(k => k.Split('\0')[0]),
        ["trims keys"] = () => new Remapped(k => k.Trim()),
        ["resolves paths"] = () => new Remapped(k => k.Replace("//", "/", StringComparison.Ordinal)),
        ["cuts long keys"] = () => new Remapped(k => k.Length > 255 ? k[..255] : k),
        ["refuses the empty key"] = () => new EmptyKeyRefused(),
        ["replaces lone surrogates"] = () => new SurrogatesReplaced(),
        ["takes keys of any length"] = () => new Unlimited(),
        ["takes an empty value for none"] = () => new EmptyIsAbsent(),
        ["cuts values at 4 MiB"] = () => new Cut(),
        ["stores text"] = () => new Text(),
        ["keeps the caller's buffer"] = () => new Aliased(),
        ["reuses its read buffer"] = () => new Reused(),
        ["appends instead of replacing"] = () => new LongerWins(),
        ["always says a key existed"] = () => new AlwaysExisted(),
        ["checks before it deletes"] = () => new CheckThenDelete(),
        ["deletes by prefix"] = () => new PrefixDelete(),
        ["reads from a stale cache"] = () => new StaleCache(),
        ["loses one write in twenty"] = () => new Forgetful(),
        ["writes in two halves"] = () => new Torn(),
        ["scans twice"] = () => new ScansTwice(),
        ["counts puts instead of keys"] = () => new CountsPuts(),
        ["calls a scan a snapshot"] = () => new ScanAsSnapshot(),
        ["is never healthy"] = () => new Sick(),
    };

    private static bool IsValid(string key) => !key.Any(char.IsSurrogate);

    private sealed class Remapped(Func<string, string> map) : ReferenceStorage
    {
        public override ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken) =>
            base.GetAsync(map(key), cancellationToken);

        public override ValueTask PutAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken)
        {
            StorageLimits.CheckKey(key);
            return base.PutAsync(map(key), value, cancellationToken);
        }

        public override ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken) =>
            base.DeleteAsync(map(key), cancellationToken);
    }

    private sealed class EmptyKeyRefused : ReferenceStorage
    {
        public override ValueTask PutAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken) => key.Length == 0
            ? throw new StorageException(StorageError.InvalidArgument, "the key is empty")
            : base.PutAsync(key, value, cancellationToken);
    }

    private sealed class SurrogatesReplaced : ReferenceStorage
    {
        public override ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken) =>
            base.GetAsync(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(key)), cancellationToken);

        public override ValueTask PutAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken) =>
            base.PutAsync(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(key)), value, cancellationToken);
    }

    private sealed class Unlimited : ReferenceStorage
    {
        public override ValueTask PutAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken)
        {
            Values[key] = value.ToArray();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class EmptyIsAbsent : ReferenceStorage
    {
        public override async ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken) =>
            await base.GetAsync(key, cancellationToken) is { Length: > 0 } value ? value : (ReadOnlyMemory<byte>?)null;
    }

    private sealed class Cut : ReferenceStorage
    {
        public override ValueTask PutAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken) =>
            base.PutAsync(key, value[..Math.Min(value.Length, 4 << 20)], cancellationToken);
    }

    private sealed class Text : ReferenceStorage
    {
        public override ValueTask PutAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken) =>
            base.PutAsync(key, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(value.Span)), cancellationToken);
    }

    private sealed class Aliased : ReferenceStorage
    {
        private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _kept = new(StringComparer.Ordinal);

        public override ValueTask PutAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken)
        {
            _kept[key] = value;
            return ValueTask.CompletedTask;
        }

        public override ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken) =>
            ValueTask.FromResult(_kept.TryGetValue(key, out var value) ? value : (ReadOnlyMemory<byte>?)null);
    }

    private sealed class Reused : ReferenceStorage
    {
        private readonly byte[] _buffer = new byte[StorageLimits.MaxValueBytes];

        public override async ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken)
        {
            if (await base.GetAsync(key, cancellationToken) is not { } value)
            {
                return null;
            }

            value.CopyTo(_buffer);
            return _buffer.AsMemory(0, value.Length);
        }
    }

    private sealed class LongerWins : ReferenceStorage
    {
        public override ValueTask PutAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken)
        {
            if (!Values.TryGetValue(key, out var old) || old.Length <= value.Length)
            {
                return base.PutAsync(key, value, cancellationToken);
            }

            // Writes over the start of the old value and forgets to cut the rest.
            byte[] mixed = [.. value.Span, .. old.AsSpan(value.Length)];
            return base.PutAsync(key, mixed, cancellationToken);
        }
    }

    private sealed class AlwaysExisted : ReferenceStorage
    {
        public override async ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken)
        {
            await base.DeleteAsync(key, cancellationToken);
            return true;
        }
    }

    private sealed class CheckThenDelete : ReferenceStorage
    {
        public override async ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken)
        {
            var existed = await GetAsync(key, cancellationToken) is not null;
            await Task.Yield();
            await base.DeleteAsync(key, cancellationToken);
            return existed;
        }
    }

    private sealed class PrefixDelete : ReferenceStorage
    {
        public override ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken)
        {
            var all = Values.Keys.Where(k => k.StartsWith(key, StringComparison.Ordinal)).ToList();
            all.ForEach(k => Values.TryRemove(k, out _));
            return ValueTask.FromResult(all.Contains(key));
        }
    }

    private sealed class StaleCache : ReferenceStorage
    {
        private readonly ConcurrentDictionary<string, (ReadOnlyMemory<byte>? Value, int Uses)> _cache = new(StringComparer.Ordinal);

        public override async ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken)
        {
            if (_cache.TryGetValue(key, out var cached) && cached.Uses < 3)
            {
                _cache[key] = (cached.Value, cached.Uses + 1);
                return cached.Value;
            }

            var value = await base.GetAsync(key, cancellationToken);
            _cache[key] = (value, 0);
            return value;
        }
    }

    private sealed class Forgetful : ReferenceStorage
    {
        private int _puts;

        public override ValueTask PutAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken) =>
            Interlocked.Increment(ref _puts) % 20 == 0 ? ValueTask.CompletedTask : base.PutAsync(key, value, cancellationToken);
    }

    private sealed class Torn : ReferenceStorage
    {
        public override async ValueTask PutAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken)
        {
            var target = Values.GetOrAdd(key, new byte[value.Length]);
            if (target.Length != value.Length)
            {
                Values[key] = target = new byte[value.Length];
            }

            value[..(value.Length / 2)].CopyTo(target);
            // Long enough for a reader to look between the halves, on a busy machine too.
            await Task.Delay(1, cancellationToken);
            value[(value.Length / 2)..].CopyTo(target.AsMemory(value.Length / 2));
        }
    }

    private sealed class ScansTwice : ReferenceStorage
    {
        public override async IAsyncEnumerable<StorageEntry> ScanAsync(
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            for (var i = 0; i < 2; i++)
            {
                await foreach (var entry in base.ScanAsync(cancellationToken))
                {
                    yield return entry;
                }
            }
        }
    }

    private sealed class CountsPuts : ReferenceStorage
    {
        private long _puts;

        public override ValueTask PutAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _puts);
            return base.PutAsync(key, value, cancellationToken);
        }

        public override ValueTask<StorageStat> StatAsync(CancellationToken cancellationToken) =>
            ValueTask.FromResult(new StorageStat(false, Interlocked.Read(ref _puts)));
    }

    private sealed class ScanAsSnapshot : ReferenceStorage, ISnapshotStorage
    {
        public async IAsyncEnumerable<StorageEntry> SnapshotAsync(
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            foreach (var key in Values.Keys)
            {
                yield return new StorageEntry(key, Values[key]);
                await Task.Delay(1, cancellationToken);
            }
        }
    }

    private sealed class Sick : ReferenceStorage
    {
        public override ValueTask<StorageHealth> HealthAsync(CancellationToken cancellationToken) =>
            ValueTask.FromResult(StorageHealth.NotServing("out of order"));
    }
}

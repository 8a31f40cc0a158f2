using System.Globalization;

namespace Storage.Host.Soak;

/// <summary>Chooses keys: a few that live through the whole soak, and some that change every few seconds and then only must stay as they are.</summary>
internal sealed class SoakKeys(TimeProvider time)
{
    private const int Lasting = 8;
    private const int Passing = 8;
    private static readonly TimeSpan Epoch = TimeSpan.FromSeconds(5);
    private readonly long _started = time.GetTimestamp();

    public string Next(Random random) => random.Next(2) == 0
        ? Name("lasting", 0, random.Next(Lasting))
        : Name("passing", CurrentEpoch, random.Next(Passing));

    /// <summary>Every key there may be by now.</summary>
    public IEnumerable<string> All() => Enumerable.Range(0, Lasting).Select(i => Name("lasting", 0, i))
        .Concat(Enumerable.Range(0, CurrentEpoch + 1).SelectMany(e => Enumerable.Range(0, Passing).Select(i => Name("passing", e, i))));

    private int CurrentEpoch => (int)(time.GetElapsedTime(_started) / Epoch);

    private static string Name(string kind, int epoch, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{epoch}-{number}");
}

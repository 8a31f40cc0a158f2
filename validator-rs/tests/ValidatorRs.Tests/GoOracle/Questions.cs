namespace ValidatorRs.Tests.GoOracle;

/// <summary>Makes the questions: every compared rule on a list of known cases and on random changes of them, the same in every run.</summary>
internal static class Questions
{
    private const int Changed = 300;
    private const string Signs = "aAzZfFgG019 .,:;-_+=/\\%#@!?()[]{}<>&'\"\t\n\u0000éŽ日٣😀xX";

    private static readonly string[] TextTags =
    [
        "required", "isdefault", "len=3", "min=2", "max=3", "eq=abc", "ne=abc", "gt=2", "gte=2", "lt=3", "lte=3",
        "alpha", "alphanum", "alphaunicode", "alphanumunicode", "numeric", "number", "hexadecimal", "hexcolor", "rgb", "rgba", "hsl", "hsla", "iscolor",
        "e164", "email", "url", "uri", "urn_rfc2141", "base64", "base64url", "contains=a", "containsany=xyz", "containsrune=é", "excludes=a", "excludesall=xyz", "excludesrune=é",
        "startswith=a", "endswith=c", "startsnotwith=a", "endsnotwith=c", "isbn", "isbn10", "isbn13", "eth_addr", "btc_addr", "btc_addr_bech32",
        "uuid", "uuid3", "uuid4", "uuid5", "uuid_rfc4122", "uuid3_rfc4122", "uuid4_rfc4122", "uuid5_rfc4122", "ascii", "printascii", "multibyte", "datauri",
        "latitude", "longitude", "ssn", "ipv4", "ipv6", "ip", "cidrv4", "cidrv6", "cidr", "mac", "hostname", "hostname_rfc1123", "fqdn", "oneof=abc 'd e' 5",
        "html", "html_encoded", "url_encoded", "json", "hostname_port", "lowercase", "uppercase", "datetime=2006-01-02", "datetime=2006-01-02T15:04:05Z07:00", "datetime=15:04:05.000", "datetime=Monday0x2C January _2 2006", "datetime=06-1-2 3:04PM MST", "timezone", "iso3166_1_alpha2", "iso3166_1_alpha3",
        "iso3166_1_alpha_numeric", "country_code", "file", "dir", "notblank", "omitempty,email", "eq=abc|email", "required,alpha",
    ];

    private static readonly string[] WholeTags =
    [
        "required", "isdefault", "len=3", "min=2", "max=3", "eq=3", "ne=3", "gt=2", "gte=2", "lt=3", "lte=3", "oneof=1 3 5", "number", "numeric", "latitude", "longitude",
        "iso3166_1_alpha_numeric", "omitempty,min=3", "min=2,max=4", "eq=1|gt=4", "gt=010",
    ];

    private static readonly string[] RealTags = ["required", "isdefault", "len=2.5", "min=2.5", "max=2.5", "eq=2.5", "ne=2.5", "gt=2.5", "gte=2.5", "lt=2.5", "lte=2.5", "number", "numeric", "latitude", "longitude"];

    private static readonly string[] ListTags =
    [
        "required", "len=2", "min=1", "max=2", "eq=2", "ne=2", "gt=1", "gte=1", "lt=2", "lte=2", "unique", "dive,alpha", "min=1,dive,required,len=2", "omitempty,dive,len=1", "unique,dive,lowercase",
    ];

    private static readonly string[] MapTags = ["required", "len=2", "min=1", "max=1", "eq=1", "ne=1", "gt=1", "lte=1", "unique", "dive,alpha", "dive,keys,alpha,endkeys,min=2", "min=1,dive,keys,len=1,endkeys"];

    private static readonly string[] PairTags =
    [
        "eqfield=B", "nefield=B", "gtfield=B", "gtefield=B", "ltfield=B", "ltefield=B", "eqcsfield=B", "necsfield=B", "gtcsfield=B", "gtecsfield=B", "ltcsfield=B", "ltecsfield=B",
        "required_if=B 2", "required_if=B 2 C 3", "required_unless=B 2", "required_unless=B 2 C 3", "required_with=B", "required_with=B C", "required_with_all=B C",
        "required_without=B", "required_without=B C", "required_without_all=B C", "excluded_with=B", "excluded_with_all=B C", "excluded_without=B", "excluded_without_all=B C",
    ];

    private static readonly string[] TextPairTags = ["fieldcontains=B", "fieldexcludes=B"];

    public static IEnumerable<Question> All(IReadOnlyList<string> texts)
    {
        // Repeatable, nothing secret.
#pragma warning disable CA5394
        var random = new Random(20_260_101);
        foreach (var tag in TextTags)
        {
            foreach (var text in texts.Concat(Enumerable.Range(0, Changed).Select(_ => Change(texts, random))).Distinct())
            {
                yield return new Question(tag, "text", text);
            }
        }

        long[] wholes = [0, 1, 2, 3, 4, 5, -1, -3, 90, 91, 180, 181, -90, 100, 203, 999, long.MaxValue, long.MinValue, .. Enumerable.Range(0, 30).Select(_ => random.NextInt64(-1000, 1000))];
        double[] reals = [0, 2.5, 2.4999, 2.5001, -2.5, 90, 90.0001, -180, 180.5, 1e300, 5e-324, .. Enumerable.Range(0, 30).Select(_ => Math.Round((random.NextDouble() * 400) - 200, 3))];
        string[] words = ["", "a", "b", "ab", "AB", "a1", "é", "日本", "abc"];
        foreach (var question in Cross(WholeTags, "whole", wholes).Concat(Cross(WholeTags, "plain", wholes.Where(w => w >= 0).Select(w => (ulong)w))).Concat(Cross(RealTags, "real", reals))
            .Concat(Cross(ListTags, "texts", Enumerable.Range(0, 60).Select(i => Pick(words, i % 4, random))))
            .Concat(Cross(ListTags.Where(t => !t.Contains("dive", StringComparison.Ordinal)), "wholes", Enumerable.Range(0, 30).Select(i => Pick(wholes[..4], i % 4, random))))
            .Concat(Cross(MapTags, "map", Enumerable.Range(0, 60).Select(i => Pick(words, i % 4, random).Distinct().ToDictionary(w => w, _ => words[random.Next(words.Length)])))))
        {
            yield return question;
        }

        object[] numbers = [0L, 1L, 2L, 3L];
        object[] parts = ["", "2", "3", "abc", "b", "ab", "é", "日本語"];
        foreach (var tag in PairTags)
        {
            foreach (var values in Triples(numbers))
            {
                yield return new Question(tag, "whole", null, values);
            }
        }

        foreach (var tag in PairTags.Concat(TextPairTags))
        {
            foreach (var values in Triples(parts))
            {
                yield return new Question(tag, "text", null, values);
            }
        }
    }

    private static IEnumerable<Question> Cross<T>(IEnumerable<string> tags, string type, IEnumerable<T> values) =>
        from value in values.ToArray() from tag in tags select new Question(tag, type, value);

    private static IEnumerable<object[]> Triples(object[] values) => from a in values from b in values from c in values select new[] { a, b, c };

    private static T[] Pick<T>(T[] from, int count, Random random) => [.. Enumerable.Range(0, count).Select(_ => from[random.Next(from.Length)])];

    // One to three small changes of a known case stay near what a rule accepts; text out of nothing would almost always be refused.
    private static string Change(IReadOnlyList<string> texts, Random random)
    {
        var runes = texts[random.Next(texts.Count)].EnumerateRunes().ToList();
        var signs = Signs.EnumerateRunes().ToArray();
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var at = random.Next(runes.Count + 1);
            var sign = runes.Count > 0 && random.Next(2) == 0 ? runes[random.Next(runes.Count)] : signs[random.Next(signs.Length)];
            switch (random.Next(at == runes.Count ? 1 : 4))
            {
                case 0:
                    runes.Insert(at, sign);
                    break;
                case 1:
                    runes.RemoveAt(at);
                    break;
                case 2:
                    runes[at] = sign;
                    break;
                default:
                    runes.AddRange(texts[random.Next(texts.Count)].EnumerateRunes().Take(at));
                    break;
            }
        }

        return string.Concat(runes);
    }
#pragma warning restore CA5394
}

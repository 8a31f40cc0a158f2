using ValidatorRs.Analyzers.Symbols;

namespace ValidatorRs.Analyzers.Vocabulary;

/// <summary>Knows the standard vocabulary by name: what each rule judges and what its parameter must be.</summary>
/// <remarks>A test compares every entry with the library itself, on every kind of type.</remarks>
internal static class RuleTable
{
    public const Carrier TextOrWhole = Carrier.Text | Carrier.Whole;
    public const Carrier TextOrNumber = Carrier.Text | Carrier.Number;
    public const Carrier Words = Carrier.Text | Carrier.Whole | Carrier.Enumeration;

    // These are syntax, not rules.
    private static readonly HashSet<string> Structure = new(StringComparer.Ordinal)
    {
        "dive", "keys", "endkeys", "omitempty", "omitnil", "omitzero", "structonly", "nostructlevel", "-",
    };

    private const string TextRules = """
        alpha alphaspace alphanum alphanumspace alphaunicode alphanumunicode ascii printascii multibyte lowercase uppercase
        notblank boolean hexadecimal hexcolor rgb rgba hsl hsla cmyk iscolor email e164 ip ipv4 ipv6 cidr cidrv4 cidrv6 mac
        hostname hostname_rfc1123 fqdn dns_rfc1035_label hostname_port uri url http_url https_url origin url_encoded datauri
        urn_rfc2141 urn_rfc8141 base32 base64 base64url base64rawurl json jwt html html_encoded uuid uuid3 uuid4 uuid5
        uuid_rfc4122 uuid3_rfc4122 uuid4_rfc4122 uuid5_rfc4122 ulid semver cve ssn ein bic bic_iso_9362_2014 mongodb
        mongodb_connection_string isbn isbn10 isbn13 issn credit_card md4 md5 sha256 sha384 sha512 ripemd128 ripemd160
        tiger128 tiger160 tiger192 btc_addr btc_addr_bech32 eth_addr eth_addr_checksum bcp47_language_tag
        bcp47_strict_language_tag iso3166_1_alpha2 iso3166_1_alpha2_eu iso3166_1_alpha3 iso3166_1_alpha3_eu iso3166_2 iso4217
        timezone cron file image dir filepath dirpath
        """;

    private static readonly Dictionary<string, RuleSignature> Rules = Build();

    public static IEnumerable<string> Names => Rules.Keys;

    public static RuleSignature? Find(string name) => Rules.TryGetValue(name, out var found) ? found : null;

    /// <summary>Tells whether a name belongs to the syntax of rule strings.</summary>
    public static bool IsStructure(string name) => Structure.Contains(name);

    /// <summary>Finds the name that a misspelt one was meant to be.</summary>
    public static string? Nearest(string name) => Spelling.Nearest(name, Rules.Keys.Concat(Structure));

    private static Dictionary<string, RuleSignature> Build()
    {
        var rules = new Dictionary<string, RuleSignature>(StringComparer.Ordinal);
        Add(Carrier.Any, ParameterChecks.None, "required isdefault");
        Add(Carrier.Any, ParameterChecks.Optional, "validateFn");
        Add(Carrier.Any, ParameterChecks.Needed, "eqfield nefield gtfield gtefield ltfield ltefield");
        Add(Carrier.Any, ParameterChecks.Needed, "eqcsfield necsfield gtcsfield gtecsfield ltcsfield ltecsfield");
        Add(Carrier.Any, ParameterChecks.Pairs, "required_if required_unless skip_unless excluded_if excluded_unless");
        Add(Carrier.Any, ParameterChecks.Words, "required_with required_with_all required_without required_without_all");
        Add(Carrier.Any, ParameterChecks.Words, "excluded_with excluded_with_all excluded_without excluded_without_all");
        Add(Carrier.Sequence, ParameterChecks.Optional, "unique");
        Add(Carrier.Text, ParameterChecks.None, TextRules);
        Add(Carrier.Text, ParameterChecks.Needed, "regexp contains containsany containsrune excludes excludesall excludesrune startswith endswith");
        Add(Carrier.Text, ParameterChecks.Needed, "startsnotwith endsnotwith eq_ignore_case ne_ignore_case mimetype datetime");
        Add(Carrier.Text, ParameterChecks.Needed, "fieldcontains fieldexcludes postcode_iso3166_alpha2_field");
        Add(Carrier.Text, ParameterChecks.Country, "postcode_iso3166_alpha2");
        Add(Carrier.Text, ParameterChecks.Spice, "spicedb");
        Add(Words, ParameterChecks.NeededWords, "oneof noneof oneofci noneofci");
        Add(TextOrNumber, ParameterChecks.None, "number numeric");
        Add(TextOrWhole | Carrier.Real, ParameterChecks.None, "latitude longitude");
        Add(TextOrWhole, ParameterChecks.None, "port luhn_checksum iso3166_1_alpha_numeric iso3166_1_alpha_numeric_eu iso4217_numeric country_code eu_country_code");
        foreach (var code in Split("len min max eq ne gt gte lt lte"))
        {
            rules.Add(code, SizeParameters.Signature(code));
        }

        return rules;

        void Add(Carrier carriers, Func<string?, string?> parameter, string names)
        {
            foreach (var name in Split(names))
            {
                rules.Add(name, new RuleSignature(carriers, parameter));
            }
        }
    }

    private static string[] Split(string names) => names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}

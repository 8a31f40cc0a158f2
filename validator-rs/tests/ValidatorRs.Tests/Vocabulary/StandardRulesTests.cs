using ValidatorRs.Vocabulary;

namespace ValidatorRs.Tests.Vocabulary;

public sealed class StandardRulesTests
{
    // Examples from the standards named in the scanners, each rule once right and once wrong.
    [Theory]
    [InlineData("alpha", "abc", "ab1")]
    [InlineData("alphaunicode", "žluť", "a1")]
    [InlineData("alphanumunicode", "ž1", "a-")]
    [InlineData("ascii", "abc", "é")]
    [InlineData("printascii", "a b", "a\tb")]
    [InlineData("multibyte", "é", "e")]
    [InlineData("lowercase", "abc", "aBc")]
    [InlineData("uppercase", "ABC", "")]
    [InlineData("boolean", "true", "yes")]
    [InlineData("number", "0123", "-1")]
    [InlineData("numeric", "-1.5", "1e5")]
    [InlineData("hexadecimal", "0xFF", "0xGG")]
    [InlineData("hexcolor", "#fff", "#ffff")]
    [InlineData("rgb", "rgb(255, 0,10)", "rgb(256,0,0)")]
    [InlineData("rgba", "rgba(0,0,0,0.5)", "rgba(0,0,0)")]
    [InlineData("hsl", "hsl(360,100%,50%)", "hsl(361,100%,50%)")]
    [InlineData("hsla", "hsla(0,0%,0%,1)", "hsla(0,0,0%,1)")]
    [InlineData("email", "a.b+c@example.org", "a..b@example.org")]
    [InlineData("e164", "+442079460123", "442079460123")]
    [InlineData("ipv4", "192.0.2.1", "192.0.2.256")]
    [InlineData("ipv6", "2001:db8::1", "192.0.2.1")]
    [InlineData("ip", "::1", "1.2.3")]
    [InlineData("cidrv4", "192.0.2.0/24", "192.0.2.1/24")]
    [InlineData("cidrv6", "2001:db8::/32", "2001:db8::/129")]
    [InlineData("mac", "00:00:5e:00:53:01", "00:00:5e:00:53")]
    [InlineData("hostname", "www.example.org", "1www.example.org")]
    [InlineData("hostname_rfc1123", "1www.example.org", "-www.example.org")]
    [InlineData("fqdn", "www.example.org.", "localhost")]
    [InlineData("dns_rfc1035_label", "abc-1", "1abc")]
    [InlineData("hostname_port", "example.org:80", "example.org:0")]
    [InlineData("port", "65535", "65536")]
    [InlineData("uri", "/path", "path")]
    [InlineData("url", "https://example.org/a?b=c#d", "example.org")]
    [InlineData("http_url", "http://example.org", "ftp://example.org")]
    [InlineData("origin", "https://example.org:8443", "https://example.org/")]
    [InlineData("urn_rfc2141", "urn:isbn:0451450523", "urn:isbn")]
    [InlineData("datauri", "data:text/plain;base64,SGVsbG8=", "data:text/plain;base64,@")]
    [InlineData("base32", "JBSWY3DPEE======", "JBSWY3DPEE")]
    [InlineData("base64", "SGVsbG8=", "SGVsbG8")]
    [InlineData("base64rawurl", "SGVsbG8", "SGVsbG8=")]
    [InlineData("json", "{\"a\":[1,2]}", "{a:1}")]
    [InlineData("jwt", "eyJh.eyJz.SflK", "eyJh.eyJz")]
    [InlineData("uuid", "123e4567-e89b-12d3-a456-426614174000", "123E4567-E89B-12D3-A456-426614174000")]
    [InlineData("uuid4_rfc4122", "F47AC10B-58CC-4372-A567-0E02B2C3D479", "f47ac10b-58cc-1372-a567-0e02b2c3d479")]
    [InlineData("ulid", "01ARZ3NDEKTSV4RRFFQ69G5FAV", "81ARZ3NDEKTSV4RRFFQ69G5FAV")]
    [InlineData("semver", "1.0.0-alpha.1+build.5", "1.0.0-01")]
    [InlineData("cve", "CVE-2021-44228", "CVE-2021-0000")]
    [InlineData("isbn10", "3-598-21508-8", "3-598-21508-9")]
    [InlineData("isbn13", "978-3-16-148410-0", "978-3-16-148410-1")]
    [InlineData("issn", "0378-5955", "0378-5954")]
    [InlineData("credit_card", "4111 1111 1111 1111", "4111 1111 1111 1112")]
    [InlineData("luhn_checksum", "79927398713", "79927398710")]
    [InlineData("ssn", "123-45-6789", "123-00-6789")]
    [InlineData("ein", "12-3456789", "123456789")]
    [InlineData("bic", "DEUTDEFF500", "DEUTD3FF")]
    [InlineData("mongodb", "507f1f77bcf86cd799439011", "507f1f77bcf86cd79943901")]
    [InlineData("md5", "d41d8cd98f00b204e9800998ecf8427e", "d41d8cd98f00b204e9800998ecf8427")]
    [InlineData("btc_addr", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3")]
    [InlineData("btc_addr_bech32", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5")]
    [InlineData("eth_addr_checksum", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD")]
    [InlineData("bcp47_language_tag", "zh-Hant-TW", "a-DE")]
    [InlineData("iso3166_1_alpha2", "GB", "UK")]
    [InlineData("iso3166_1_alpha3_eu", "FRA", "GBR")]
    [InlineData("iso3166_2", "GB-ENG", "GB-XXX")]
    [InlineData("iso4217", "EUR", "EUX")]
    [InlineData("timezone", "Europe/Berlin", "Local")]
    [InlineData("cron", "*/5 * * * *", "* * *")]
    [InlineData("datetime=2006-01-02", "2024-02-29", "2023-02-29")]
    [InlineData("datetime=1", "12", "13")]
    [InlineData("oneof=red 'dark blue'", "dark blue", "dark")]
    [InlineData("noneof=a b", "c", "a")]
    [InlineData("oneofci=Red", "rED", "blue")]
    [InlineData("contains=@", "a@b", "ab")]
    [InlineData("containsany=0x2C;", "a,b", "ab")]
    [InlineData("startswith=x-", "x-1", "y-1")]
    [InlineData("endsnotwith=.", "a", "a.")]
    [InlineData("eq_ignore_case=Ab", "aB", "b")]
    [InlineData("len=2", "\U0001F600\U0001F601", "a")]
    [InlineData("eq=x|min=3", "abcd", "y")]
    [InlineData("latitude", "-90.0", "90.1")]
    [InlineData("longitude", "180", "180.5")]
    [InlineData("regexp='^a{1,3}$'", "aaa", "aaaa")]
    public void ValidateValue_right_and_wrong_text_are_told_apart(string rules, string right, string wrong)
    {
        Assert.Empty(ReflectiveValidator.Default.ValidateValue(right, rules).Violations);
        Assert.NotEmpty(ReflectiveValidator.Default.ValidateValue(wrong, rules).Violations);
    }

    [Theory]
    [InlineData("mni=3", 1)]
    [InlineData("required,min=x", 10)]
    [InlineData("required,,min=3", 10)]
    [InlineData("min", 1)]
    [InlineData("required=3", 1)]
    [InlineData("datetime=a", 1)]
    [InlineData("omitempty,dive,email", 11)]
    [InlineData("endkeys", 1)]
    [InlineData("regexp=(", 1)]
    [InlineData("", 1)]
    public void ValidateValue_mistake_is_a_definition_error_with_its_column(string rules, int column) =>
        Assert.Equal(column, Assert.Throws<ValidationDefinitionException>(() => ReflectiveValidator.Default.ValidateValue("x", rules)).Column);

    [Fact]
    public void Default_vocabulary_has_every_rule_once_and_each_text_rule_survives_odd_text()
    {
        foreach (var (name, _, scanner) in TextFormats.All)
        {
            Assert.Contains(name, RuleVocabulary.Default.Names);
            foreach (var odd in new[] { "", " ", "\0", "-", ":", "@", "/", ".", "..", "\uD800", "[", "://", "data:,", "urn:", "0x", "#", "%", new string('9', 5_000), "::::::::", "1.2.3.4/", "/33", "a.b.c-" })
            {
                _ = scanner(odd);
            }
        }
    }

    private sealed class Form
    {
        public string? Country { get; init; }

        [RequiredIf(nameof(Country), "US")]
        public string? State { get; init; }

        [Rules("required_without=Phone,omitempty,email")]
        public string? Email { get; init; }

        public string? Phone { get; init; }

        [Rules("omitempty,eqfield=Phone")]
        public string? PhoneAgain { get; init; }

        [Hostname]
        public string? Host { get; init; }

        [Each("required,min=2")]
        [Keys("alpha")]
        public Dictionary<string, string> Tags { get; init; } = [];

        [OneOf(1, 2)]
        public int Level { get; init; } = 1;

        public DateTime Start { get; init; }

        [GreaterThanMember(nameof(Start))]
        public DateTime? End { get; init; }
    }

    [Fact]
    public void Validate_attributes_and_cross_field_rules_agree_with_their_tags()
    {
        var form = new Form { Country = "US", PhoneAgain = "1", Host = "1bad", Tags = { ["a1"] = "x" }, Level = 3, Start = DateTime.UnixEpoch, End = DateTime.UnixEpoch };
        var report = ReflectiveValidator.Default.Validate(form);

        Assert.Equal(
            ["State required_if", "Email required_without", "PhoneAgain eqfield", "Host hostname", "Tags.Keys[\"a1\"] alpha", "Tags[\"a1\"] min", "Level oneof", "End gtfield"],
            report.Violations.Select(v => $"{v.Path} {v.Rule}"));
        Assert.True(ReflectiveValidator.Default.IsValid(new Form { Phone = "1", Email = null, PhoneAgain = "1", End = DateTime.MaxValue }));
    }

    private sealed class MissingField
    {
        [RequiredIf("Contry", "US")]
        public string? State { get; init; }
    }

    [Fact]
    public void Validate_rule_naming_a_missing_member_is_a_definition_error() =>
        Assert.Throws<ValidationDefinitionException>(() => ReflectiveValidator.Default.Validate(new MissingField()));

    [Fact]
    public void Validate_custom_rules_and_aliases_are_used()
    {
        var validator = new ReflectiveValidator(new ValidatorOptions
        {
            CustomRules = new Dictionary<string, Func<object, string?, bool>> { ["even"] = (v, _) => v is int n && n % 2 == 0 },
            Aliases = new Dictionary<string, string> { ["sku"] = "required,alphanum,len=8", ["loop"] = "loop" },
        });

        Assert.NotEmpty(validator.ValidateValue(3, "even").Violations);
        Assert.Equal("len", Assert.Single(validator.ValidateValue("abc", "sku").Violations).Rule);
        Assert.Throws<ValidationDefinitionException>(() => validator.ValidateValue("abc", "loop"));
    }
}

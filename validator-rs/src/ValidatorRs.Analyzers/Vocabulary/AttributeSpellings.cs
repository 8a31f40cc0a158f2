using System.Globalization;
using Microsoft.CodeAnalysis;
using ValidatorRs.Analyzers.Reading;

namespace ValidatorRs.Analyzers.Vocabulary;

/// <summary>Knows which rule each attribute of the library spells, as its constructor writes it.</summary>
/// <remarks>The constructors cannot be read from a compiled assembly; a test compares the table with them.</remarks>
internal static class AttributeSpellings
{
    private const string Plain = """
        AbsoluteUri=uri AbsoluteUrl=url Alpha=alpha AlphaSpace=alphaspace AlphaUnicode=alphaunicode Alphanumeric=alphanum
        AlphanumericSpace=alphanumspace AlphanumericUnicode=alphanumunicode Ascii=ascii Base32=base32 Base64=base64
        Base64RawUrl=base64rawurl Base64Url=base64url Bic=bic Bic2014=bic_iso_9362_2014 BitcoinAddress=btc_addr
        BitcoinBech32Address=btc_addr_bech32 BooleanText=boolean CardNumber=credit_card Cidr=cidr CidrV4=cidrv4 CidrV6=cidrv6
        Cmyk=cmyk Color=iscolor CountryAlpha2=iso3166_1_alpha2 CountryAlpha3=iso3166_1_alpha3 CountryCode=country_code
        CountryNumeric=iso3166_1_alpha_numeric Cron=cron Currency=iso4217 CurrencyNumeric=iso4217_numeric Cve=cve
        DataUri=datauri Digits=number DirectoryPath=dirpath DnsLabel=dns_rfc1035_label E164=e164 Ein=ein
        EthereumAddress=eth_addr EthereumChecksumAddress=eth_addr_checksum EuCountryAlpha2=iso3166_1_alpha2_eu
        EuCountryAlpha3=iso3166_1_alpha3_eu EuCountryCode=eu_country_code EuCountryNumeric=iso3166_1_alpha_numeric_eu
        ExistingDirectory=dir ExistingFile=file FilePath=filepath Fqdn=fqdn HexColor=hexcolor Hexadecimal=hexadecimal
        Hostname=hostname HostnamePort=hostname_port HostnameRfc1123=hostname_rfc1123 Hsl=hsl Hsla=hsla Html=html
        HtmlEncoded=html_encoded HttpUrl=http_url HttpsUrl=https_url IPv4=ipv4 IPv6=ipv6 ImageFile=image IpAddress=ip
        Isbn=isbn Isbn10=isbn10 Isbn13=isbn13 Issn=issn Json=json Jwt=jwt LanguageTag=bcp47_language_tag Latitude=latitude
        Longitude=longitude Lowercase=lowercase LuhnChecksum=luhn_checksum MacAddress=mac Mailbox=email Md4=md4 Md5=md5
        MongoDbConnectionString=mongodb_connection_string MongoDbId=mongodb Multibyte=multibyte MustBeDefault=isdefault
        NotBlank=notblank Numeric=numeric Origin=origin Port=port PrintableAscii=printascii Rgb=rgb Rgba=rgba
        Ripemd128=ripemd128 Ripemd160=ripemd160 Semver=semver Sha256=sha256 Sha384=sha384 Sha512=sha512 Ssn=ssn
        StrictLanguageTag=bcp47_strict_language_tag Subdivision=iso3166_2 Tiger128=tiger128 Tiger160=tiger160
        Tiger192=tiger192 TimeZone=timezone Ulid=ulid UniqueElements=unique Uppercase=uppercase UrlEncoded=url_encoded
        UrnRfc2141=urn_rfc2141 UrnRfc8141=urn_rfc8141 Uuid=uuid Uuid3=uuid3 Uuid3Rfc4122=uuid3_rfc4122 Uuid4=uuid4
        Uuid4Rfc4122=uuid4_rfc4122 Uuid5=uuid5 Uuid5Rfc4122=uuid5_rfc4122 UuidRfc4122=uuid_rfc4122
        """;

    private const string OneText = """
        Contains=contains ContainsAny=containsany DateTimeLayout=datetime DiffersIgnoreCase=ne_ignore_case
        EndsNotWith=endsnotwith EndsWith=endswith EqualsIgnoreCase=eq_ignore_case Excludes=excludes ExcludesAll=excludesall
        MediaTypeFile=mimetype PostCode=postcode_iso3166_alpha2 StartsNotWith=startsnotwith StartsWith=startswith
        """;

    private const string OneName = """
        AtLeastMember=gtefield AtLeastRootMember=gtecsfield AtMostMember=ltefield AtMostRootMember=ltecsfield
        ContainsMember=fieldcontains DifferentFromMember=nefield DifferentFromRootMember=necsfield EqualToMember=eqfield
        EqualToRootMember=eqcsfield ExcludesMember=fieldexcludes GreaterThanMember=gtfield GreaterThanRootMember=gtcsfield
        LessThanMember=ltfield LessThanRootMember=ltcsfield PostCodeOfMember=postcode_iso3166_alpha2_field SpiceDb=spicedb
        ValidateMethod=validateFn
        """;

    private const string ManyWords = """
        ExcludedWith=excluded_with ExcludedWithAll=excluded_with_all ExcludedWithout=excluded_without
        ExcludedWithoutAll=excluded_without_all NoneOf=noneof NoneOfIgnoreCase=noneofci OneOf=oneof OneOfIgnoreCase=oneofci
        RequiredWith=required_with RequiredWithAll=required_with_all RequiredWithout=required_without
        RequiredWithoutAll=required_without_all
        """;

    private const string NameAndValue = """
        ExcludedIf=excluded_if ExcludedUnless=excluded_unless RequiredIf=required_if RequiredUnless=required_unless
        """;

    private static readonly Dictionary<string, Func<WrittenAttribute, string>> Spellings = Build();

    public static IEnumerable<string> Names => Spellings.Keys;

    /// <summary>Gives the rule that an attribute spells; null when it spells none.</summary>
    public static string? RuleOf(WrittenAttribute attribute) => Spellings.TryGetValue(attribute.Name, out var spell) ? spell(attribute) : null;

    private static Dictionary<string, Func<WrittenAttribute, string>> Build()
    {
        var spellings = new Dictionary<string, Func<WrittenAttribute, string>>(StringComparer.Ordinal);
        Add(Plain, static (rule, _) => rule);
        Add(OneText, static (rule, a) => $"{rule}={Escape(Text(a.Data.ConstructorArguments[0]))}");
        Add(OneName, static (rule, a) => $"{rule}={Text(a.Data.ConstructorArguments[0])}");
        Add(ManyWords, static (rule, a) => $"{rule}={string.Join(" ", a.Items(0).Select(Word))}");
        Add(NameAndValue, static (rule, a) => $"{rule}={Text(a.Data.ConstructorArguments[0])} {Word(a.Data.ConstructorArguments[1])}");
        return spellings;

        void Add(string table, Func<string, WrittenAttribute, string> spell)
        {
            foreach (var pair in table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
            {
                var rule = pair.Substring(pair.IndexOf('=') + 1);
                spellings.Add(pair.Substring(0, pair.IndexOf('=')), a => spell(rule, a));
            }
        }
    }

    private static string Word(TypedConstant constant)
    {
        var text = Escape(Text(constant));
        return text.Length == 0 || text.IndexOf(' ') >= 0 ? $"'{text}'" : text;
    }

    // An enumeration's constant is a number to the compiler and a name to the library.
    private static string Text(TypedConstant constant) => constant switch
    {
        { Kind: TypedConstantKind.Enum, Type: { } type } => type.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(f => f.HasConstantValue && Equals(f.ConstantValue, constant.Value))?.Name ?? Convert.ToString(constant.Value, CultureInfo.InvariantCulture),
        { Kind: TypedConstantKind.Array } => "",
        _ => Convert.ToString(constant.Value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Escape(string text) => text.Replace(",", "0x2C").Replace("|", "0x7C");
}

using System.Text;

namespace ValidatorRs.Tests.GoOracle;

public sealed class GoOracleTests
{
    private static readonly string[] Tags =
    [
        "required", "isdefault", "len=3", "min=2", "max=3", "eq=abc", "ne=abc", "gt=2", "gte=2", "lt=3", "lte=3",
        "alpha", "alphanum", "alphaunicode", "alphanumunicode", "numeric", "number", "hexadecimal", "hexcolor", "rgb", "rgba", "hsl", "hsla", "iscolor",
        "e164", "email", "url", "uri", "urn_rfc2141", "base64", "base64url", "contains=a", "containsany=xyz", "excludes=a", "excludesall=xyz",
        "startswith=a", "endswith=c", "startsnotwith=a", "endsnotwith=c", "isbn", "isbn10", "isbn13", "eth_addr", "btc_addr", "btc_addr_bech32",
        "uuid", "uuid3", "uuid4", "uuid5", "uuid_rfc4122", "uuid3_rfc4122", "uuid4_rfc4122", "uuid5_rfc4122", "ascii", "printascii", "multibyte", "datauri",
        "latitude", "longitude", "ssn", "ipv4", "ipv6", "ip", "cidrv4", "cidrv6", "cidr", "mac", "hostname", "hostname_rfc1123", "fqdn", "oneof=abc 'd e' 5",
        "html", "html_encoded", "url_encoded", "json", "hostname_port", "lowercase", "uppercase", "datetime=2006-01-02", "timezone", "iso3166_1_alpha2", "iso3166_1_alpha3",
        "omitempty,email", "eq=abc|email", "required,alpha",
    ];

    [Fact]
    public async Task Vocabulary_agrees_with_Go_but_for_the_listed_differences()
    {
        if (!GoOracle.IsInstalled)
        {
            Assert.Skip("Go's validator is not installed: apt-get install golang-go golang-github-go-playground-validator-v10-dev");
        }

        var texts = (await File.ReadAllLinesAsync(Path.Combine(GoOracle.Folder(), "texts.txt"), TestContext.Current.CancellationToken)).Append("").ToArray();
        var questions = (from tag in Tags from text in texts select (Tag: tag, Text: text)).ToArray();
        var answers = await GoOracle.AskAsync(questions, TestContext.Current.CancellationToken);
        var differences = new StringBuilder();
        for (var i = 0; i < questions.Length; i++)
        {
            var (tag, text) = questions[i];
            var ours = ReflectiveValidator.Default.ValidateValue(text, tag).IsValid ? "true" : "false";
            if (answers[i] != ours)
            {
                differences.Append(tag).Append('\t').Append(text).Append('\t').Append("go ").Append(answers[i]).Append('\n');
            }
        }

        var listed = await File.ReadAllTextAsync(Path.Combine(GoOracle.Folder(), "differences.txt"), TestContext.Current.CancellationToken);
        var expected = string.Concat(listed.Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l + "\n"));
        if (expected != differences.ToString())
        {
            // For comparison; files of this name are not committed.
            await File.WriteAllTextAsync(Path.Combine(GoOracle.Folder(), "differences.received.txt"), differences.ToString(), TestContext.Current.CancellationToken);
        }

        Assert.Equal(expected, differences.ToString());
    }
}

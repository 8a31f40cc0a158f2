using PluginKit.Protocol.Handshake;
using PluginKit.Protocol.Reattaching;

namespace PluginKit.Tests.Protocol.Reattaching;

public sealed class ReattachJsonTests
{
    // The example of Terraform's documentation on debugging providers, with other numbers.
    private const string Terraform =
        """{"registry.example/my/thing":{"Protocol":"grpc","ProtocolVersion":5,"Pid":3382870,"Test":true,"Addr":{"Network":"unix","String":"/tmp/plugin713096927"}}}""";

    [Fact]
    public void Read_takes_the_form_of_terraform_and_write_gives_it_back()
    {
        var plugins = ReattachJson.Read(Terraform);

        Assert.Equal(new ReattachConfig(5, 3382870, PluginNetwork.Unix, "/tmp/plugin713096927", true), plugins["registry.example/my/thing"]);
        Assert.Equal(Terraform, ReattachJson.Write(plugins));
    }

    [Theory]
    [InlineData("", "not a list of running plugins")]
    [InlineData("[]", "not a list of running plugins")]
    [InlineData("""{"a":{"Protocol":"netrpc","Pid":1,"Addr":{"Network":"unix","String":"x"}}}""", "'netrpc'")]
    [InlineData("""{"a":{"Protocol":"grpc","Pid":1,"Addr":{"Network":"udp","String":"x"}}}""", "'udp'")]
    [InlineData("""{"a":{"Protocol":"grpc","Pid":"1","Addr":{"Network":"unix","String":"x"}}}""", "not a list")]
    [InlineData("""{"a":{"Protocol":"grpc","Pid":1}}""", "not a list")]
    public void Read_another_form_says_what_is_wrong(string text, string expected)
    {
        var error = Assert.Throws<FormatException>(() => ReattachJson.Read(text));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }
}

using PluginKit.Bench;

// -- bars [--json FILE]          compare with go-plugin and judge
// -- peer CALLERS BYTES MS TLS   one measurement in a process of its own, as the Go host is one
return args switch
{
    ["peer", var callers, var bytes, var milliseconds, var tls] => await PeerRun.RunAsync(
        int.Parse(callers, System.Globalization.CultureInfo.InvariantCulture),
        int.Parse(bytes, System.Globalization.CultureInfo.InvariantCulture),
        TimeSpan.FromMilliseconds(int.Parse(milliseconds, System.Globalization.CultureInfo.InvariantCulture)),
        tls == "tls"),
    ["bars"] => await GoComparison.RunAsync(null),
    ["bars", "--json", var file] => await GoComparison.RunAsync(file),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: PluginKit.Bench bars [--json FILE]");
    return 3;
}

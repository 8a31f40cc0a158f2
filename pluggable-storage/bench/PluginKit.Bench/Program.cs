using PluginKit.Bench;

// -- bars [--json FILE | --svg FILE]   compare with go-plugin and judge
// -- aot PLUGIN [--json FILE]   start and memory of a published NativeAOT storage backend
// -- peer PLUGIN CALLERS BYTES MS TLS   one measurement in a process of its own, as the Go host is one
return args switch
{
    ["peer", var plugin, var callers, var bytes, var milliseconds, var tls] => await PeerRun.RunAsync(
        plugin,
        int.Parse(callers, System.Globalization.CultureInfo.InvariantCulture),
        int.Parse(bytes, System.Globalization.CultureInfo.InvariantCulture),
        TimeSpan.FromMilliseconds(int.Parse(milliseconds, System.Globalization.CultureInfo.InvariantCulture)),
        tls == "tls"),
    ["aot", var plugin] => await AotFigures.RunAsync(plugin, null),
    ["aot", var plugin, "--json", var file] => await AotFigures.RunAsync(plugin, file),
    ["bars"] => await GoComparison.RunAsync(null, null),
    ["bars", "--json", var file] => await GoComparison.RunAsync(file, null),
    ["bars", "--svg", var file] => await GoComparison.RunAsync(null, file),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: PluginKit.Bench bars [--json FILE | --svg FILE] | aot PLUGIN [--json FILE]");
    return 3;
}

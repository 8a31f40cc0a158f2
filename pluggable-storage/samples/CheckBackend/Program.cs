using CheckBackend;
using Storage.Conformance;

// Runs the conformance suite against any storage plugin, in any language: check-backend PROGRAM [ARGUMENT...]
if (args is not [var program, .. var arguments])
{
    Console.Error.WriteLine("usage: check-backend PROGRAM [ARGUMENT...]");
    return 3;
}

try
{
    await using var subject = await PluginSubject.StartAsync(program, arguments, CancellationToken.None);
    var report = await ConformanceSuite.RunAsync(subject, seed: 1, CancellationToken.None);
    Console.Write(report.ToText());
    return report.IsConformant ? 0 : 1;
}
catch (PluginStartException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}

using System.CommandLine;

namespace Storage.Host.Cli;

/// <summary>The option that names a running service.</summary>
internal sealed class ServiceOption
{
    private const string Default = "http://127.0.0.1:8080";
    private readonly Option<string?> _url = new("--url") { Description = $"A running service; else the variable STORAGE_URL, else {Default}" };

    public ServiceOption() => _url.AddCheck(text =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp ? null : $"--url takes an address like {Default}");

    public void AddTo(Command command) => command.Add(_url);

    /// <summary>The service that was named; null when none was.</summary>
    public Uri? Given(ParseResult parsed) => parsed.GetValue(_url) is { } url ? new Uri(url) : null;

    /// <summary>The service to talk to.</summary>
    public Uri Of(ParseResult parsed)
    {
        var text = parsed.GetValue(_url) ?? Environment.GetEnvironmentVariable("STORAGE_URL") ?? Default;
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp
            ? url
            : throw new ServiceException($"the variable STORAGE_URL holds '{text}', which is no address like {Default}");
    }
}

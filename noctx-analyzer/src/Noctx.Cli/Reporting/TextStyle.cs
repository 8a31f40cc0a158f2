namespace Noctx.Cli.Reporting;

/// <summary>Says how the text report looks.</summary>
/// <param name="Context">How many lines of code are shown before and after a finding's line; 0 shows that line alone, -1 no code.</param>
/// <param name="IsColoured">Whether to write ANSI colours (ECMA-48 SGR).</param>
internal sealed record TextStyle(int Context, bool IsColoured)
{
    /// <summary>Gives the looks of a report in a file.</summary>
    public static TextStyle Plain { get; } = new(0, IsColoured: false);

    /// <summary>Decides about colours as programs do: asked for, or on a screen that does not ask for none.</summary>
    public static bool WantsColour(string choice, bool isScreen) => choice switch
    {
        "always" => true,
        "never" => false,
        _ => isScreen && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb",
    };

    public string Place(string text) => Paint("1", text);

    public string Severity(string level, string rule) => Paint(Colour(level), level + " " + rule);

    public string Mark(string text) => Paint("1;32", text);

    public string Gutter(string text) => Paint("2", text);

    private string Paint(string code, string text) => IsColoured ? $"\u001b[{code}m{text}\u001b[0m" : text;

    private static string Colour(string level) => level switch
    {
        "error" => "1;31",
        "warning" => "1;33",
        _ => "1;36",
    };
}

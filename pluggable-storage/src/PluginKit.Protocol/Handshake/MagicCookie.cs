namespace PluginKit.Protocol.Handshake;

/// <summary>The environment variable by which a plugin knows that a host started it and not a person at a shell.</summary>
/// <param name="Key">The name of the variable.</param>
/// <param name="Value">Its value. Not a secret: it stops mistakes, not attackers.</param>
public sealed record MagicCookie(string Key, string Value)
{
    /// <summary>Says whether both parts are there; an empty part is a mistake in the program.</summary>
    public bool IsValid => Key.Length > 0 && Value.Length > 0;
}

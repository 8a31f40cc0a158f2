namespace PluginKit.Host.Streams;

/// <summary>The first line of a plugin's standard output.</summary>
/// <param name="Text">The line; null when there was not one byte.</param>
/// <param name="End">How it ended.</param>
internal readonly record struct FirstLine(string? Text, FirstLineEnd End);

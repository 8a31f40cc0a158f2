using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Gates.Workflows;

/// <summary>Holds a parsed workflow with its lines, because YAML parsers drop the comments that pins need.</summary>
internal sealed class WorkflowFile
{
    private readonly string[] _lines;

    private WorkflowFile(string path, string text, YamlMappingNode root)
    {
        Path = path;
        _lines = text.Split('\n');
        Root = root;
    }

    /// <value>The path to report.</value>
    public string Path { get; }

    /// <value>The top of the document.</value>
    public YamlMappingNode Root { get; }

    /// <summary>Parses a workflow.</summary>
    /// <exception cref="FormatException">The text is not a YAML mapping; the message says where.</exception>
    public static WorkflowFile Parse(string path, string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException exception)
        {
            throw new FormatException($"line {exception.Start.Line}: {exception.Message}", exception);
        }

        return stream.Documents is [{ RootNode: YamlMappingNode root }]
            ? new WorkflowFile(path, text, root)
            : throw new FormatException("is not one YAML document with a mapping at its top.");
    }

    /// <summary>Gives the comment on the line of a node, without '#'; empty when there is none.</summary>
    public string CommentAt(YamlNode node)
    {
        var line = _lines[Line(node) - 1];
        return line.IndexOf(" #", (int)node.Start.Column - 1, StringComparison.Ordinal) is var at and >= 0 ? line[(at + 2)..].Trim() : "";
    }

    /// <summary>Gives the line of a node, from 1.</summary>
    public static int Line(YamlNode node) => (int)node.Start.Line;

    /// <summary>Gives the value of a key; null when the node is not a mapping or lacks it.</summary>
    public static YamlNode? Child(YamlNode? node, string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    /// <summary>Gives the text of a scalar value of a key.</summary>
    public static string? Text(YamlNode? node, string key) => (Child(node, key) as YamlScalarNode)?.Value;
}

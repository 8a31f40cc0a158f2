using System.Text;
using System.Xml;

namespace Noctx.Cli.Reporting;

/// <summary>Writes indented XML to a text writer.</summary>
internal static class XmlText
{
    /// <summary>Writes one document and a line end.</summary>
    public static void Write(TextWriter output, Action<XmlWriter> write)
    {
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, Encoding = Encoding.UTF8, CheckCharacters = false };
        output.WriteLine("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        using (var xml = XmlWriter.Create(output, settings))
        {
            write(xml);
        }

        output.WriteLine();
    }
}

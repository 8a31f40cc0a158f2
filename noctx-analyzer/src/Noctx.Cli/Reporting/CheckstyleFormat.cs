using System.Globalization;
using Noctx.Cli.Checking;

namespace Noctx.Cli.Reporting;

/// <summary>Writes Checkstyle's XML: files with their errors.</summary>
internal sealed class CheckstyleFormat : IReportFormat
{
    public string Name => "checkstyle";

    public void Write(CheckResult result, TextWriter output)
        => XmlText.Write(output, xml =>
        {
            xml.WriteStartElement("checkstyle");
            xml.WriteAttributeString("version", "10.0");
            foreach (var file in result.Findings.GroupBy(f => f.Path))
            {
                xml.WriteStartElement("file");
                xml.WriteAttributeString("name", ReportPath.Relative(file.Key));
                foreach (var finding in file)
                {
                    xml.WriteStartElement("error");
                    xml.WriteAttributeString("line", finding.Line.ToString(CultureInfo.InvariantCulture));
                    xml.WriteAttributeString("column", finding.Column.ToString(CultureInfo.InvariantCulture));
                    xml.WriteAttributeString("severity", finding.Level);
                    xml.WriteAttributeString("message", finding.Message);
                    xml.WriteAttributeString("source", "noctx." + finding.RuleId);
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });
}

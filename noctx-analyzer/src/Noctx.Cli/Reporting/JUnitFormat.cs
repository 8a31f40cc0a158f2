using System.Globalization;
using Noctx.Cli.Checking;

namespace Noctx.Cli.Reporting;

/// <summary>Writes JUnit's XML: a suite for each file, a failed case for each finding, one passed case when there is none.</summary>
internal sealed class JUnitFormat : IReportFormat
{
    public string Name => "junit";

    public void Write(CheckResult result, TextWriter output)
        => XmlText.Write(output, xml =>
        {
            var total = Math.Max(1, result.Findings.Count).ToString(CultureInfo.InvariantCulture);
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "noctx");
            xml.WriteAttributeString("tests", total);
            xml.WriteAttributeString("failures", result.Findings.Count.ToString(CultureInfo.InvariantCulture));
            foreach (var file in result.Findings.GroupBy(f => f.Path))
            {
                var count = file.Count().ToString(CultureInfo.InvariantCulture);
                xml.WriteStartElement("testsuite");
                xml.WriteAttributeString("name", ReportPath.Relative(file.Key));
                xml.WriteAttributeString("tests", count);
                xml.WriteAttributeString("failures", count);
                foreach (var finding in file)
                {
                    xml.WriteStartElement("testcase");
                    xml.WriteAttributeString("classname", finding.Member);
                    xml.WriteAttributeString("name", string.Create(CultureInfo.InvariantCulture, $"{finding.RuleId} {ReportPath.Relative(finding.Path)}:{finding.Line}:{finding.Column}"));
                    xml.WriteStartElement("failure");
                    xml.WriteAttributeString("type", finding.RuleId);
                    xml.WriteAttributeString("message", finding.Message);
                    xml.WriteString(finding.SourceLine.Trim());
                    xml.WriteEndElement();
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            if (result.Findings.Count == 0)
            {
                xml.WriteStartElement("testsuite");
                xml.WriteAttributeString("name", "noctx");
                xml.WriteAttributeString("tests", "1");
                xml.WriteAttributeString("failures", "0");
                xml.WriteStartElement("testcase");
                xml.WriteAttributeString("classname", "noctx");
                xml.WriteAttributeString("name", "no findings");
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });
}

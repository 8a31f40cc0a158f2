using System.Xml;
using System.Xml.Linq;
using Gates.Running;

namespace Gates.Suppressions;

/// <summary>Finds NoWarn elements that do not name one rule below a comment with the reason.</summary>
internal static class ProjectSuppressions
{
    private static readonly string[] Names = ["NoWarn", "WarningsNotAsErrors", "MSBuildWarningsAsMessages"];

    /// <summary>Checks one project, props or targets file; the restore gate names one that is not XML.</summary>
    public static IEnumerable<Finding> Check(string file, string text)
    {
        try
        {
            return XDocument.Parse(text, LoadOptions.SetLineInfo).Descendants().SelectMany(e => CheckElement(file, e));
        }
        catch (XmlException)
        {
            return [];
        }
    }

    private static IEnumerable<Finding> CheckElement(string file, XElement element)
    {
        var where = $"{file}:{((IXmlLineInfo)element).LineNumber}";
        if (Names.Contains(element.Name.LocalName))
        {
            var rules = RulesIn(element.Value);

            // One family may share a reason: NU1901 to NU1904 are one warning in four strengths.
            if (rules.Select(r => r.TrimEnd("0123456789".ToCharArray())).Distinct().Count() > 1)
            {
                yield return new Finding(where, $"{element.Name.LocalName} names {rules.Length} rules of several kinds; give each its own element and reason.");
            }

            if (rules.Length > 0 && PrecedingComment(element) is null)
            {
                yield return new Finding(where, $"{element.Name.LocalName} gives no reason; write it as a comment above.");
            }
        }

        foreach (var attribute in element.Attributes().Where(a => a.Name.LocalName == "NoWarn"))
        {
            if (RulesIn(attribute.Value).Length > 0 && PrecedingComment(element) is null)
            {
                yield return new Finding(where, "NoWarn gives no reason; write it as a comment above.");
            }
        }
    }

    private static string[] RulesIn(string value) => value
        .Split([';', ',', ' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)
        .Where(v => !v.StartsWith('$'))
        .ToArray();

    private static XComment? PrecedingComment(XElement element) =>
        element.NodesBeforeSelf().LastOrDefault(n => n is not XText { Value: var text } || !string.IsNullOrWhiteSpace(text)) as XComment;
}

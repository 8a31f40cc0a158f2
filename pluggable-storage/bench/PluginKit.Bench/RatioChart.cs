using System.Globalization;
using System.Text;
using Measure;

namespace PluginKit.Bench;

/// <summary>Draws each ratio to go-plugin, with a line at its bar.</summary>
internal static class RatioChart
{
    private const int Left = 330;
    private const int UnitWidth = 160;
    private const int RowHeight = 34;

    public static string ToSvg(IReadOnlyList<Bar> bars)
    {
        // The last row is of another kind: thousands of times.
        var shown = bars.Where(b => b.Limit < 10).ToArray();
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"820\" height=\"{(shown.Length * RowHeight) + 46}\" font-family=\"sans-serif\" font-size=\"13\">\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n<text x=\"12\" y=\"22\">ours divided by go-plugin; the line is the bar, blue is met, red is missed</text>\n");
        for (var i = 0; i < shown.Length; i++)
        {
            var (bar, y) = (shown[i], 36 + (i * RowHeight));
            var isMet = bar.Direction == BarDirection.AtMost ? bar.Value <= bar.Limit : bar.Value >= bar.Limit;
            var (width, limit) = (Math.Min(bar.Value, 2.8) * UnitWidth, Left + (bar.Limit * UnitWidth));
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"12\" y=\"{y + 17}\">{bar.Name.Replace(" / go-plugin", "", StringComparison.Ordinal)}</text>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left}\" y=\"{y + 3}\" width=\"{width:0}\" height=\"20\" fill=\"{(isMet ? "#2f6fb5" : "#c0392b")}\"/>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{limit:0}\" y1=\"{y}\" x2=\"{limit:0}\" y2=\"{y + 26}\" stroke=\"black\" stroke-width=\"2\"/>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Math.Max(Left + width, limit) + 6:0}\" y=\"{y + 17}\">{bar.Value:0.00}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }
}

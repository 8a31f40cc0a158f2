using System.Text;
using Measure;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Charts;

/// <summary>Draws measured ratios beside the bars they have to clear, as an SVG for a README.</summary>
public static class RatioChart
{
    /// <summary>Draws the ratios among the bars that point in one direction; figures in other units are left out.</summary>
    /// <param name="bars">What was measured.</param>
    /// <param name="direction">
    /// <see cref="BarDirection.AtMost"/>: part of the peer's cost, on a linear axis. <see cref="BarDirection.AtLeast"/>: times the cost
    /// of ours, on a logarithmic one, since peers lie far apart.
    /// </param>
    /// <returns>The SVG document as this repository keeps text: no byte order mark, LF line ends, a newline at the end.</returns>
    /// <exception cref="ArgumentException">No ratio points in that direction.</exception>
    public static string ToSvg(IReadOnlyList<Bar> bars, BarDirection direction)
    {
        ArgumentNullException.ThrowIfNull(bars);
        var shown = bars.Where(b => b.Direction == direction && b.Unit == "ratio").ToArray();
        if (shown.Length == 0)
        {
            throw new ArgumentException("There is no ratio in this direction to draw.", nameof(bars));
        }

        var atLeast = direction == BarDirection.AtLeast;
        var model = new PlotModel
        {
            Title = atLeast ? "Times longer than ours: measured (blue), wanted at least (grey)" : "Part of the peer's cost: measured (blue), allowed at most (grey)",
            TitleFontSize = 14,
            TitleFontWeight = FontWeights.Normal,
            Background = OxyColors.White,
            PlotAreaBorderThickness = new OxyThickness(0),
            PlotMargins = new OxyThickness(20 + (7 * shown.Max(b => b.Name.Length)), 10, 40, 50),
        };
        var labels = new CategoryAxis { Position = AxisPosition.Left, GapWidth = 0.4, StartPosition = 1, EndPosition = 0, TickStyle = TickStyle.None };
        labels.Labels.AddRange(shown.Select(b => b.Name));
        model.Axes.Add(labels);
        model.Axes.Add(atLeast
            ? new LogarithmicAxis { Position = AxisPosition.Bottom, Title = "ratio, logarithmic", AxisTitleDistance = 14, Minimum = 1, Maximum = shown.Max(b => b.Value) * 4, MajorGridlineStyle = LineStyle.Dot }
            : new LinearAxis { Position = AxisPosition.Bottom, Title = "ratio", AxisTitleDistance = 14, Minimum = 0, Maximum = shown.Max(b => Math.Max(b.Value, b.Limit)) * 1.2, MajorGridlineStyle = LineStyle.Dot });
        var labelFormat = atLeast ? "{0:#,0}" : "{0:0.00}";
        var zero = atLeast ? 1 : 0;
        model.Series.Add(Series(shown.Select(b => b.Value), OxyColor.FromRgb(0x2f, 0x6f, 0xb5), labelFormat, zero));
        model.Series.Add(Series(shown.Select(b => b.Limit), OxyColor.FromRgb(0xb5, 0xb5, 0xb5), labelFormat, zero));

        using var stream = new MemoryStream();
        var exporter = new SvgExporter { Width = 820, Height = 130 + (50 * shown.Length), UseVerticalTextAlignmentWorkaround = true };
        exporter.Export(model, stream);
        return Encoding.UTF8.GetString(stream.ToArray()).TrimStart('\uFEFF').ReplaceLineEndings("\n") + "\n";
    }

    private static BarSeries Series(IEnumerable<double> values, OxyColor color, string labelFormat, double zero)
    {
        var series = new BarSeries { FillColor = color, LabelFormatString = labelFormat, LabelPlacement = LabelPlacement.Outside, LabelMargin = 8, BaseValue = zero };
        series.Items.AddRange(values.Select(v => new BarItem(v)));
        return series;
    }
}

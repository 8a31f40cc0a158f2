using System.Text;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Lab.Capstone.Reports;

/// <summary>Draws figures of one chart as horizontal bars, as inline SVG.</summary>
internal static class BarChart
{
    private const double SpreadThatNeedsALogScale = 50;

    /// <summary>Renders the chart.</summary>
    /// <param name="id">A name of its own within the page.</param>
    /// <param name="title">The chart's name.</param>
    /// <param name="figures">At least one figure; all in one unit.</param>
    public static string ToSvg(string id, string title, IReadOnlyList<Figure> figures)
    {
        var isLogarithmic = figures.All(f => f.Value > 0)
            && figures.Max(f => f.Value) / figures.Min(f => f.Value) > SpreadThatNeedsALogScale;
        var model = new PlotModel
        {
            Title = title,
            TitleFontSize = 14,
            TitleFontWeight = FontWeights.Normal,
            PlotAreaBorderThickness = new OxyThickness(0),
            // Without a screen to measure text on, the room for labels has to be said.
            PlotMargins = new OxyThickness(20 + (7 * figures.Max(f => f.Label.Length)), 10, 40, 50),
        };

        var labels = new CategoryAxis { Position = AxisPosition.Left, GapWidth = 0.4, StartPosition = 1, EndPosition = 0, TickStyle = TickStyle.None };
        labels.Labels.AddRange(figures.Select(f => f.Label));
        model.Axes.Add(labels);
        model.Axes.Add(isLogarithmic
            ? new LogarithmicAxis { Position = AxisPosition.Bottom, Title = $"{figures[0].Unit}, logarithmic", AxisTitleDistance = 14, Minimum = figures.Min(f => f.Value) / 2, Maximum = figures.Max(f => f.Value) * 6, MajorGridlineStyle = LineStyle.Dot }
            : new LinearAxis { Position = AxisPosition.Bottom, Title = figures[0].Unit, AxisTitleDistance = 14, Minimum = 0, MaximumPadding = 0.2, MajorGridlineStyle = LineStyle.Dot });

        var series = new BarSeries
        {
            FillColor = OxyColor.FromRgb(0x2f, 0x6f, 0xb5),
            LabelFormatString = "{0:#,0.##}",
            LabelPlacement = LabelPlacement.Outside,
            LabelMargin = 8,
            BaseValue = isLogarithmic ? figures.Min(f => f.Value) / 2 : 0,
        };
        series.Items.AddRange(figures.Select(f => new BarItem(f.Value)));
        model.Series.Add(series);

        using var stream = new MemoryStream();
        var exporter = new SvgExporter { Width = 720, Height = 130 + (34 * figures.Count), IsDocument = false, UseVerticalTextAlignmentWorkaround = true };
        exporter.Export(model, stream);

        // Every drawing numbers its clip paths from one; inlined into one page they would clip each other.
        return Encoding.UTF8.GetString(stream.ToArray()).Replace("clipPath", $"{id}-clipPath", StringComparison.Ordinal)
            .Replace($"<{id}-clipPath", "<clipPath", StringComparison.Ordinal)
            .Replace($"</{id}-clipPath", "</clipPath", StringComparison.Ordinal);
    }
}

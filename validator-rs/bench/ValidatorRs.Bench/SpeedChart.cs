using System.Text;
using Measure;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace ValidatorRs.Bench;

/// <summary>Draws how many times longer the peers take, with the bar of each as a second colour.</summary>
internal static class SpeedChart
{
    public static string ToSvg(IReadOnlyList<Bar> bars)
    {
        var shown = bars.Where(b => b.Direction == BarDirection.AtLeast).ToArray();
        var model = new PlotModel
        {
            Title = "Times longer than ours: measured (blue), wanted (grey)",
            TitleFontSize = 14,
            TitleFontWeight = FontWeights.Normal,
            Background = OxyColors.White,
            PlotAreaBorderThickness = new OxyThickness(0),
            PlotMargins = new OxyThickness(20 + (7 * shown.Max(b => b.Name.Length)), 10, 40, 50),
        };
        var labels = new CategoryAxis { Position = AxisPosition.Left, GapWidth = 0.4, StartPosition = 1, EndPosition = 0, TickStyle = TickStyle.None };
        labels.Labels.AddRange(shown.Select(b => b.Name));
        model.Axes.Add(labels);
        model.Axes.Add(new LogarithmicAxis { Position = AxisPosition.Bottom, Title = "ratio, logarithmic", AxisTitleDistance = 14, Minimum = 1, Maximum = shown.Max(b => b.Value) * 4, MajorGridlineStyle = LineStyle.Dot });
        model.Series.Add(Series(shown.Select(b => b.Value), OxyColor.FromRgb(0x2f, 0x6f, 0xb5)));
        model.Series.Add(Series(shown.Select(b => b.Limit), OxyColor.FromRgb(0xb5, 0xb5, 0xb5)));

        using var stream = new MemoryStream();
        var exporter = new SvgExporter { Width = 760, Height = 130 + (50 * shown.Length), UseVerticalTextAlignmentWorkaround = true };
        exporter.Export(model, stream);
        return Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n");
    }

    private static BarSeries Series(IEnumerable<double> values, OxyColor color)
    {
        var series = new BarSeries { FillColor = color, LabelFormatString = "{0:#,0}", LabelPlacement = LabelPlacement.Outside, LabelMargin = 8, BaseValue = 1 };
        series.Items.AddRange(values.Select(v => new BarItem(v)));
        return series;
    }
}

using BenchmarkDotNet.Running;
using Charts;
using Measure;
using ValidatorRs.Bench;
using ValidatorRs.Bench.Go;

// bars [--json FILE | --plot FILE]   measures and judges; go compares with Go's validator; without arguments BenchmarkDotNet runs.
if (args is ["bars", ..])
{
    var bars = ValidatorBars.Run(Console.Out);
    BarReport.WriteText(Console.Out, bars);
    if (args is ["bars", "--json", var file])
    {
        await using var stream = File.Create(file);
        BarReport.WriteJson(stream, bars);
    }
    else if (args is ["bars", "--plot", var plot])
    {
        await File.WriteAllTextAsync(plot, RatioChart.ToSvg(bars, BarDirection.AtLeast));
    }

    return BarReport.ExitCode(bars);
}

if (args is ["go"])
{
    return GoComparison.Run(Console.Out);
}

BenchmarkSwitcher.FromAssembly(typeof(ValidatorBars).Assembly).Run(args);
return 0;

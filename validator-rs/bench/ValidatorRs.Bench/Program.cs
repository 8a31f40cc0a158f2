using BenchmarkDotNet.Running;
using Measure;
using ValidatorRs.Bench;

if (args is ["bars", ..])
{
    var bars = ValidatorBars.Run(Console.Out);
    BarReport.WriteText(Console.Out, bars);
    if (args is ["bars", "--json", var file])
    {
        await using var stream = File.Create(file);
        BarReport.WriteJson(stream, bars);
    }

    return BarReport.ExitCode(bars);
}

BenchmarkSwitcher.FromAssembly(typeof(ValidatorBars).Assembly).Run(args);
return 0;

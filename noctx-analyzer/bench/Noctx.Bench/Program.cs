using System.Globalization;
using Measure;
using Noctx.Bench;

switch (args)
{
    case ["bars", ..]:
        var bars = await NoctxBars.RunAsync(CancellationToken.None);
        BarReport.WriteText(Console.Out, bars);
        if (args is [_, "--json", var file])
        {
            await using var stream = File.Create(file);
            BarReport.WriteJson(stream, bars);
        }

        return BarReport.ExitCode(bars);
    case ["table", var target, .. var more] when more.Length == 0 || (more.Length == 1 && int.TryParse(more[0], out _)):
        await RuleTable.WriteAsync(target, more.Length == 0 ? 3 : int.Parse(more[0], CultureInfo.InvariantCulture), Console.Out, CancellationToken.None);
        return 0;
    default:
        Console.Error.WriteLine("usage: Noctx.Bench bars [--json FILE] | table TARGET [ROUNDS] (a solution, project or folder of any checkout)");
        return 3;
}

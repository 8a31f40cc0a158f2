using System.Globalization;
using Measure;

namespace ThreeGens.Bench.ToString;

/// <summary>Measures generated text against System.Enum and records.</summary>
internal static class ToStringBars
{
    private static readonly Level[] Levels = [Level.Trace, Level.Debug, Level.Information, Level.Warning, Level.Error, Level.Critical, Level.Warning, Level.Debug];
    private static readonly Rights[] Rights = [(Rights)3, (Rights)5, (Rights)7, (Rights)11, (Rights)15, (Rights)6, (Rights)9, (Rights)13];
    private static readonly string[] Names = ["Trace", "Debug", "Information", "Warning", "Error", "Critical", "Warning", "Debug"];

    private static readonly RecordInvoice Record = new(4711, "Ann Example", 1234.50m, new DateOnly(2025, 3, 1), new Guid("6f9619ff-8b86-d011-b42d-00c04fc964ff"), true);

    private static readonly Invoice Generated = new()
    {
        Id = Record.Id,
        Customer = Record.Customer,
        Total = Record.Total,
        Due = Record.Due,
        Key = Record.Key,
        Paid = Record.Paid,
    };

    private static readonly char[] Buffer = new char[512];

    private static int _sink;

    public static IReadOnlyList<Bar> Measure()
    {
        var text = Run(new("System.Enum", SystemText), new("ours", OurText));
        var flags = Run(new("System.Enum", SystemFlags), new("ours", OurFlags));
        var parse = Run(new("System.Enum", SystemParse), new("ours", OurParse));
        var objects = Run(new("record", RecordText), new("ours", ObjectText), new("ours, into a span", ObjectIntoSpan));
        return
        [
            Ratio("enum text / System.Enum", text, "System.Enum", 0.35),
            Bytes("enum text allocation", text, "ours", 0),
            Ratio("flags text / System.Enum", flags, "System.Enum", 0.15),
            Bytes("flags text allocation", flags, "ours", 0),
            Ratio("enum parse / System.Enum", parse, "System.Enum", 0.35),
            Bytes("enum parse allocation", parse, "ours", 0),
            Ratio("object text / record", objects, "record", 0.50),
            new Bar("object text bytes / record", objects["ours"].AllocatedBytes / objects["record"].AllocatedBytes, 0.30, BarDirection.AtMost, "ratio"),
            Bytes("object text into a span, allocation", objects, "ours, into a span", 0),
        ];
    }

    private static Bar Ratio(string name, InterleavedResult result, string against, double limit) =>
        new(name, result.Ratio("ours", against), limit, BarDirection.AtMost, "ratio", result.IsConclusive);

    private static Bar Bytes(string name, InterleavedResult result, string contender, double limit) =>
        new(name, Math.Round(result[contender].AllocatedBytes, 1), limit, BarDirection.AtMost, "bytes");

    private static InterleavedResult Run(params Contender[] contenders)
    {
        // The first call of a method is compiled; timing it would spoil the size of the blocks.
        foreach (var contender in contenders)
        {
            contender.Run(1000);
        }

        return InterleavedRun.Run(contenders);
    }

    // Each loop meets eight different values in turn, so that no branch predictor learns a single one.
    private static void SystemText(int count)
    {
        var sum = 0;
        for (var i = 0; i < count; i++)
        {
            sum += Levels[i & 7].ToString().Length;
        }

        _sink = sum;
    }

    private static void OurText(int count)
    {
        var sum = 0;
        for (var i = 0; i < count; i++)
        {
            sum += Levels[i & 7].ToStringFast().Length;
        }

        _sink = sum;
    }

    private static void SystemFlags(int count)
    {
        var sum = 0;
        for (var i = 0; i < count; i++)
        {
            sum += Rights[i & 7].ToString().Length;
        }

        _sink = sum;
    }

    private static void OurFlags(int count)
    {
        var sum = 0;
        for (var i = 0; i < count; i++)
        {
            sum += Rights[i & 7].ToStringFast().Length;
        }

        _sink = sum;
    }

    private static void SystemParse(int count)
    {
        var sum = 0;
        for (var i = 0; i < count; i++)
        {
            sum += Enum.TryParse<Level>(Names[i & 7], out var value) ? (int)value : -1;
        }

        _sink = sum;
    }

    private static void OurParse(int count)
    {
        var sum = 0;
        for (var i = 0; i < count; i++)
        {
            sum += LevelExtensions.TryParse(Names[i & 7], out var value) ? (int)value : -1;
        }

        _sink = sum;
    }

    private static void RecordText(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _sink += Record.ToString().Length;
        }
    }

    private static void ObjectText(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _sink += Generated.ToString().Length;
        }
    }

    private static void ObjectIntoSpan(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Generated.TryFormat(Buffer, out var written, default, CultureInfo.InvariantCulture);
            _sink += written;
        }
    }
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Lab.Capstone.Reports;
using Measure;

namespace Lab.Capstone.Parts.Generators;

/// <summary>Compares the generated codec with System.Text.Json: the same bytes, read back to the same value.</summary>
internal sealed partial class JsonDemonstration : IGeneratorDemonstration
{
    private static readonly Receipt[] Receipts =
    [
        new(1, "Ada", 12.50m, new DateTimeOffset(2026, 4, 1, 9, 30, 0, TimeSpan.FromHours(2)), ["apples", "pears"], null),
        new(-7, "Zoë \"Z\" <z@shop.example>\t😀", 0.0001m, DateTimeOffset.UnixEpoch, [], Guid.Empty),
        new(int.MaxValue, "", decimal.MaxValue, DateTimeOffset.MaxValue, ["\u0000", "a/b\\c"], Guid.Parse("2b1f0d5e-6c7a-4b8d-9e0f-112233445566")),
    ];

    public Demonstration Run(CancellationToken cancellationToken)
    {
        var equal = Receipts.Count(HasTheFrameworksBytes);
        var read = Receipts.Count(IsReadBack);
        var receipt = Receipts[0];
        var bytes = ReceiptJson.Default.SerializeToUtf8Bytes(receipt);
        var timing = InterleavedRun.Run(
            [
                Contender.Of("generated, read", () => ReceiptJson.Default.Deserialize(bytes)),
                Contender.Of("System.Text.Json generator, read", () => JsonSerializer.Deserialize(bytes, ReceiptContext.Default.Receipt)),
            ],
            new InterleavedOptions { Rounds = 20, BlockMilliseconds = 2 },
            cancellationToken);
        const string again = "dotnet test --project three-gens/tests/ThreeGens.Tests";

        return new Demonstration(
            [
                new Check("JSON bytes equal System.Text.Json's", equal == Receipts.Length, $"{equal.Invariant()} of {Receipts.Length.Invariant()}", "all", again),
                new Check("JSON read back equal", read == Receipts.Length, $"{read.Invariant()} of {Receipts.Length.Invariant()}", "all", again),
            ],
            [.. timing.Measurements.Select(m => new Figure("JSON of a receipt", m.Name, m.MinNanoseconds, "ns"))],
            [$"ReceiptJson: {ReceiptJson.Default.Serialize(receipt)}"]);
    }

    private static bool HasTheFrameworksBytes(Receipt receipt) =>
        ReceiptJson.Default.SerializeToUtf8Bytes(receipt).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(receipt, ReceiptContext.Default.Receipt));

    private static bool IsReadBack(Receipt receipt)
    {
        // The framework writes both: a record with a list has no value equality of its own.
        var again = ReceiptJson.Default.Deserialize(Encoding.UTF8.GetBytes(ReceiptJson.Default.Serialize(receipt)));
        return again is not null
            && JsonSerializer.Serialize(again, ReceiptContext.Default.Receipt) == JsonSerializer.Serialize(receipt, ReceiptContext.Default.Receipt);
    }

    [JsonSerializable(typeof(Receipt))]
    private sealed partial class ReceiptContext : JsonSerializerContext;
}

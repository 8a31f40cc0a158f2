using ThreeGens.Json;
using ThreeGens.Samples.Json;

namespace ThreeGens.Samples;

/// <summary>Writes an order as JSON, reads it back, and shows the message of a document that is wrong.</summary>
internal static class JsonSample
{
    public static void Run(TextWriter output)
    {
        var order = new Order(7, "Ada", new DateTimeOffset(2026, 11, 22, 10, 20, 30, TimeSpan.FromHours(1)), 19.90m, IsPaid: true);
        var json = OrderJson.Default.Serialize(order);
        output.WriteLine(json);
        output.WriteLine(OrderJson.Default.Deserialize(json) == order);
        if (!OrderJson.Default.TryDeserialize("""{"id":"seven"}"""u8, out _, out JsonReadException? error))
        {
            output.WriteLine(error.Message);
        }
    }
}

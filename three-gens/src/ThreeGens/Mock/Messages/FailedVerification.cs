using System.Globalization;
using System.Text;

namespace ThreeGens.Mocks;

/// <summary>Writes the message of a verification that failed.</summary>
internal static class FailedVerification
{
    private const int MaxCalls = 20;

    public static string Describe<TCall>(TCall call, Times times, int count, string place, string within = "")
        where TCall : struct, ICallQuery
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{call.Describe()} was expected {times}{within}, ");
        text.Append(count == 0 ? "but was never called" : "but was called " + Times.Count(count)).Append(" (").Append(place).Append(").");
        var seen = call.Compare();
        if (seen.Count == 0)
        {
            return text.Append(CultureInfo.InvariantCulture, $"\n  {call.Member.Name} was not called at all.").ToString();
        }

        text.Append(CultureInfo.InvariantCulture, $"\n  calls of {call.Member.Name}:");
        foreach (var one in seen.Take(MaxCalls))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n    #{one.Sequence} ({one.Arguments}){(one.Misses == 0 ? "  matches" : "")}");
        }

        if (seen.Count > MaxCalls)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n    … and {seen.Count - MaxCalls} more");
        }

        if (count < times.AtLeastCount && seen.Exists(s => s.Misses > 0))
        {
            var nearest = seen.Where(s => s.Misses > 0).MinBy(s => s.Misses);
            text.Append(CultureInfo.InvariantCulture, $"\n  nearest: #{nearest.Sequence}: {nearest.Difference}");
        }

        return text.ToString();
    }
}

using System.Globalization;

namespace ValidatorRs.Reports;

/// <summary>Names an entry of a dictionary in a path.</summary>
internal sealed record DictionaryKey(object? Key, bool IsKeyItself)
{
    /// <summary>The key in the words of System.Text.Json, where they can be told from the key alone.</summary>
    public string Text
    {
        get
        {
            try
            {
                return Key switch
                {
                    DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
                    DateTimeOffset moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
                    DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    TimeOnly time => time.ToTimeSpan().ToString("c", CultureInfo.InvariantCulture),
                    Uri address => address.OriginalString,
                    IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
                    _ => Key?.ToString(),
                } ?? "";
            }
            catch (Exception exception) when (Running.Interpreter.IsUserFault(exception))
            {
                // A report must be readable whatever the keys are.
                return $"<{TypeText.Of(Key!.GetType())}>";
            }
        }
    }
}

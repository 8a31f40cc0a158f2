namespace ThreeGens.Json;

public ref partial struct JsonOutput
{
    /// <summary>Writes an instant as ISO 8601 with the fraction it needs and its kind: nothing, <c>Z</c> or the local offset.</summary>
    public void WriteDateTime(scoped ReadOnlySpan<byte> prefix, DateTime value) =>
        Commit(ref JsonPut.DateTime(ref Reserve(prefix.Length + JsonDates.Longest), prefix, value));

    /// <summary>Writes an instant as ISO 8601 with the fraction it needs and its offset.</summary>
    public void WriteDateTimeOffset(scoped ReadOnlySpan<byte> prefix, DateTimeOffset value) =>
        Commit(ref JsonPut.DateTimeOffset(ref Reserve(prefix.Length + JsonDates.Longest), prefix, value));

    /// <summary>Writes <c>"yyyy-MM-dd"</c>.</summary>
    public void WriteDateOnly(scoped ReadOnlySpan<byte> prefix, DateOnly value) =>
        Commit(ref JsonPut.DateOnly(ref Reserve(prefix.Length + JsonDates.Longest), prefix, value));

    /// <summary>Writes <c>"HH:mm:ss"</c>, with seven digits of fraction where it has one.</summary>
    public void WriteTimeOnly(scoped ReadOnlySpan<byte> prefix, TimeOnly value) => WriteTimeSpan(prefix, value.ToTimeSpan());

    /// <summary>Writes the constant format of .NET, <c>"[-][d.]hh:mm:ss[.fffffff]"</c>.</summary>
    public void WriteTimeSpan(scoped ReadOnlySpan<byte> prefix, TimeSpan value) =>
        Commit(ref JsonPut.TimeSpan(ref Reserve(prefix.Length + JsonDates.Longest), prefix, value));

    /// <summary>Writes the 36 characters of the hyphenated form.</summary>
    public void WriteGuid(scoped ReadOnlySpan<byte> prefix, Guid value) =>
        Commit(ref JsonPut.Guid(ref Reserve(prefix.Length + JsonDates.Longest), prefix, value));
}

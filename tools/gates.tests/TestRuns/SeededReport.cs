namespace Gates.Tests.TestRuns;

/// <summary>Writes CTRF reports as xUnit.net v3 4.0.2 does, cut down to what is read.</summary>
internal static class SeededReport
{
    public static string Of(string assembly, DateTimeOffset started, params string[] statuses)
    {
        var tests = statuses.Select((s, i) => $$"""{"name":"T{{i}}","status":"{{s}}","message":"because {{i}}"}""");
        return $$$"""
            {"reportFormat":"CTRF","results":{
              "extra":{"suites":[{"filePath":"{{{assembly}}}","start":{{{started.ToUnixTimeMilliseconds()}}},"errors":[]}]},
              "tests":[{{{string.Join(',', tests)}}}]}}

            """;
    }
}

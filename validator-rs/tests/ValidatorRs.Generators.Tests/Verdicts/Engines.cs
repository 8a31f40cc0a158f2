namespace ValidatorRs.Generators.Tests.Verdicts;

/// <summary>The same rules on the three engines.</summary>
internal sealed class Engines(ValidatorOptions options)
{
    private readonly ReflectiveValidator _emitted = new(options);
    private readonly ReflectiveValidator _walked = new(options with { Interpret = true });
    private readonly ReflectiveValidator _generated = new(options with { UseGenerated = true });

    public void Agree(object value)
    {
        var walked = Text(_walked, value);
        Assert.Equal(walked, Text(_generated, value));
        Assert.Equal(walked, Text(_emitted, value));
        Assert.Equal(_walked.IsValid(value), _generated.IsValid(value));
    }

    private static string Text(ReflectiveValidator validator, object value)
    {
        var report = validator.Validate(value);
        return $"{report.IsValid}\n" + string.Join('\n', report.Violations.Select(v => $"{v.Path} {v.Rule} {v.Argument} {v.Severity}: {v.Message}"));
    }
}

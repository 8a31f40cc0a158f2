namespace ValidatorRs.Generators.Tests.Verdicts;

/// <summary>The same rules on the three engines.</summary>
internal sealed class Engines(ValidatorOptions options)
{
    private readonly ReflectiveValidator _emitted = new(options);
    private readonly ReflectiveValidator _walked = new(options with { Interpret = true });
    private readonly ReflectiveValidator _generated = new(options with { UseGenerated = true });

    public void Agree(object value) => Agree(() => value);

    /// <param name="make">Makes the same value for each engine: one that is changed when it is read.</param>
    public void Agree(Func<object> make)
    {
        var walked = Text(_walked, make());
        Assert.Equal(walked, Text(_generated, make()));
        Assert.Equal(walked, Text(_emitted, make()));
        Assert.Equal(_walked.IsValid(make()), _generated.IsValid(make()));
        Assert.Equal(_walked.IsValid(make()), _emitted.IsValid(make()));
    }

    private static string Text(ReflectiveValidator validator, object value)
    {
        var report = validator.Validate(value);
        return $"{report.IsValid}\n" + string.Join('\n', report.Violations.Select(v => $"{v.Path} {v.Rule} {v.Argument} {v.Severity}: {v.Message}"));
    }
}

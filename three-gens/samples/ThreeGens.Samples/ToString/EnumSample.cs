namespace ThreeGens.Samples;

/// <summary>Prints what the generated enum methods do.</summary>
internal static class EnumSample
{
    public static void Run(TextWriter output)
    {
        output.WriteLine($"Severity.Warning.ToStringFast()            {Severity.Warning.ToStringFast()}");
        output.WriteLine($"((Severity)42).ToStringFast()              {((Severity)42).ToStringFast()}");
        output.WriteLine($"SeverityExtensions.Parse(\" error \")        {SeverityExtensions.Parse(" error ", ignoreCase: true).ToStringFast()}");
    }
}

namespace ValidatorRs.Rules;

// As the direct checks of the attributes: the sizes that most members are compared with.

/// <summary>The number of characters of text.</summary>
internal sealed class TextSizeCheck(long limit, int op) : Check<string>
{
    public override bool Holds(string value) => SizeChecks.Text(value, limit, op);
}

/// <summary>A whole number.</summary>
internal sealed class Int64SizeCheck(long limit, int op) : Check<long>
{
    public override bool Holds(long value) => SizeChecks.Int64(value, limit, op);
}

/// <summary>A real number.</summary>
internal sealed class DoubleSizeCheck(double limit, int op) : Check<double>
{
    public override bool Holds(double value) => SizeChecks.Double(value, limit, op);
}

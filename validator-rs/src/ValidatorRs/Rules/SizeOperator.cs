namespace ValidatorRs.Rules;

/// <summary>Says how a size or a number is compared with the limit; the numbers are in emitted code.</summary>
internal enum SizeOperator
{
    AtLeast,
    AtMost,
    Greater,
    Less,
    Equal,
    NotEqual,
}

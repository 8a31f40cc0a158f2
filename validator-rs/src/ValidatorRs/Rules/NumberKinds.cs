namespace ValidatorRs.Rules;

/// <summary>Names the carrier a number is compared in.</summary>
internal enum NumberKind
{
    None,
    Signed,
    Unsigned,
    Real,
    Decimal,
}

/// <summary>Sorts number types by carrier.</summary>
internal static class NumberKinds
{
    public static NumberKind Of(Type type)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        return value == typeof(bool) || value == typeof(char) ? NumberKind.None : Type.GetTypeCode(value) switch
        {
            TypeCode.SByte or TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 => NumberKind.Signed,
            TypeCode.Byte or TypeCode.UInt16 or TypeCode.UInt32 or TypeCode.UInt64 => NumberKind.Unsigned,
            TypeCode.Single or TypeCode.Double => NumberKind.Real,
            TypeCode.Decimal => NumberKind.Decimal,
            _ => NumberKind.None,
        };
    }
}

using System.ComponentModel.DataAnnotations;

namespace ValidatorRs.DataAnnotations;

/// <summary>Gives DataAnnotations attributes the code and the arguments that violations show.</summary>
internal static class AttributeCode
{
    public static string Of(ValidationAttribute attribute)
    {
        var name = attribute.GetType().Name;
        name = name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name;
        return attribute switch
        {
            EmailAddressAttribute => "email",
            RegularExpressionAttribute => "regexp",
            _ => name.ToLowerInvariant(),
        };
    }

    public static object?[] Arguments(ValidationAttribute attribute) => attribute switch
    {
        StringLengthAttribute length => [length.MinimumLength, length.MaximumLength],
        LengthAttribute length => [length.MinimumLength, length.MaximumLength],
        MinLengthAttribute length => [length.Length],
        MaxLengthAttribute length => [length.Length],
        RangeAttribute range => [range.Minimum, range.Maximum],
        RegularExpressionAttribute regex => [regex.Pattern],
        CompareAttribute compare => [compare.OtherProperty],
        AllowedValuesAttribute allowed => allowed.Values,
        DeniedValuesAttribute denied => denied.Values,
        EnumDataTypeAttribute type => [type.EnumType],
        FileExtensionsAttribute files => [files.Extensions],
        CustomValidationAttribute custom => [custom.ValidatorType, custom.Method],
        _ => [],
    };
}

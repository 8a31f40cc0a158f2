using System.ComponentModel.DataAnnotations;

namespace ValidatorRs.Samples.Signup;

/// <summary>A form with all three spellings: a rule string, DataAnnotations, rules of the elements.</summary>
internal sealed class Signup
{
    [Rules("required,min=3,max=40")]
    public string? Login { get; set; }

    [Required]
    [EmailAddress]
    public string? Email { get; set; }

    [Each("required,alphanum")]
    public List<string> Tags { get; set; } = [];
}

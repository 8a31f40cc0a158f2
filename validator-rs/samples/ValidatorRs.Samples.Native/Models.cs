using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace ValidatorRs.Samples.Native;

/// <summary>One of each kind of member, so that a program without a JIT shows that it reaches them all.</summary>
[GenerateValidator]
public sealed class Shipment : IValidatableObject
{
    [Rules("required,min=3,max=10,alphanum")]
    public string? Code { get; set; }

    [Range(1, 9)]
    public int Boxes { get; set; }

    [Range(0.5, 99.5)]
    public double Weight { get; set; }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Limits are read by the library, and decimal is never trimmed.")]
    [Range(typeof(decimal), "0.01", "100", ParseLimitsInInvariantCulture = true)]
    public decimal Price { get; set; }

    [Required, EmailAddress, StringLength(20)]
    public string? Mail { get; set; }

    [RegularExpression("[A-Z]{2}[0-9]+")]
    public string? Reference { get; set; }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A list knows its count; nothing is looked up.")]
    [Length(1, 2)]
    public List<int> Lengths { get; set; } = [];

    [Rules("min=1,dive,gt=0")]
    public HashSet<int> Numbers { get; set; } = [];

    [Rules("dive,keys,max=3,endkeys,required")]
    public Dictionary<string, string> Labels { get; set; } = [];

    [Rules("oneof=1 2")]
    public Priority Priority { get; set; }

    [EnumDataType(typeof(Priority))]
    public Priority Declared { get; set; }

    [Rules("ltfield=Arrives")]
    public DateTime Leaves { get; set; }

    public DateTime Arrives { get; set; }

    [Rules("required_if=Priority 2")]
    public string? Approval { get; set; }

    public Position From { get; set; }

    public List<Position> Stops { get; set; } = [];

    public Position[,] Grid { get; set; } = new Position[0, 0];

    public ImmutableArray<Parcel> Parcels { get; set; }

    public List<IItem> Items { get; set; } = [];

    public Shipment? Next { get; set; }

    [Sensitive, Rules("min=4")]
    public string Pin { get; set; } = "12";

    [Rules("ip")]
    public string Address { get; set; } = "";

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Models are kept whole by ValidatorRs.targets.")]
    [Compare(nameof(Code))]
    public string? CodeAgain { get; set; }

    [CustomValidation(typeof(Shipment), nameof(IsEven))]
    public int Even { get; set; }

    public static ValidationResult? IsEven(int value) => value % 2 == 0 ? ValidationResult.Success : new ValidationResult("must be even");

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Boxes == 5 ? [new ValidationResult("five boxes do not fit", [nameof(Boxes)])] : [];
}

public enum Priority
{
    None,
    Low,
    High,
}

/// <summary>A struct: native code has no generic code for it but what the compiler has seen.</summary>
public readonly record struct Position([property: Range(-90.0, 90.0)] double Latitude, [property: Range(-180.0, 180.0)] double Longitude);

public sealed record Parcel([property: Rules("required,uuid")] string Id, [Range(1, 5)] int Size);

public interface IItem
{
    string Name { get; }
}

public sealed class Book : IItem
{
    [Rules("required")]
    public string Name { get; set; } = "";

    [Rules("isbn")]
    public string Isbn { get; set; } = "";
}

using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace ValidatorRs.Generators.Tests.Verdicts;

internal enum Grade
{
    None,
    Low,
    High,
}

/// <summary>Members of every carrier, with rules of every kind.</summary>
[GenerateValidator]
internal sealed class Flat
{
    [Required, StringLength(5, MinimumLength = 2)]
    public string? Name { get; set; }

    [Rules("omitempty,min=2,max=4|eq=longer,alphanum")]
    public string? Nick { get; set; }

    [Range(1, 9)]
    public int Small { get; set; }

    [Rules("required,max=3")]
    public int? Maybe { get; set; }

    [Rules("omitzero,gt=1")]
    public ulong Big { get; set; }

    [Rules("isdefault|gt=1.5")]
    public float Ratio { get; set; }

    [Rules("required,lt=2")]
    public decimal Price { get; set; }

    [Rules("required")]
    public bool Agreed { get; set; }

    [Rules("oneof=1 High")]
    public Grade Grade { get; set; }

    [Rules("min=1")]
    public Grade? Other { get; set; }

    [Rules("ltfield=End")]
    public DateTime Begin { get; set; }

    public DateTime End { get; set; }

    [Rules("required_if=Grade High")]
    public string? Reason { get; set; }

    [Rules("eqfield=Name")]
    public string? Again { get; set; }

    [Rules("min=1h")]
    public TimeSpan Span { get; set; }

    [Rules("required")]
    public Guid Id { get; set; }

    [Severity(Severity.Warning), Rules("min=3,alpha")]
    public string Hint { get; set; } = "";

    [Rules("required,min=2")]
    private string Secret => Name ?? "";

    [Rules("max=5")]
    internal int Field;
}

internal readonly record struct Spot([property: Range(-1.0, 1.0)] double X, [property: Rules("max=3")] int Y);

internal sealed record Part([property: Rules("required,max=3")] string? Code, [Range(1, 3)] int Count);

internal class Animal
{
    [Rules("required")]
    public virtual string? Name { get; set; }

    public Nested? Home { get; set; }
}

internal sealed class Dog : Animal
{
    [Rules("min=2")]
    public override string? Name { get; set; }

    [Rules("max=2")]
    public int Legs { get; set; }
}

[Whole]
internal sealed class Judged : IValidatableObject
{
    [Rules("max=2")]
    public int Value { get; set; }

    public Part? Part { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Value == 1 ? [new ValidationResult("one", [nameof(Value)]), new ValidationResult("whole")] : [];
}

[AttributeUsage(AttributeTargets.Class)]
internal sealed class WholeAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is not Judged { Value: 2 };
}

internal sealed class Throwing
{
    public int Mode { get; set; }

    [Rules("max=2")]
    public int Value => Mode == 1 ? throw new InvalidOperationException("no") : Mode;

    [Rules("dive,max=1")]
    public IEnumerable<int> Lazy => Items();

    private IEnumerable<int> Items()
    {
        yield return Mode;
        if (Mode == 2)
        {
            throw new InvalidOperationException("no more");
        }
    }
}

/// <summary>Sequences that do not know their count.</summary>
[GenerateValidator]
internal sealed class Lazy
{
    public IEnumerable<Part>? Items { get; set; }

    [Each("max=2")]
    public IEnumerable<string>? Words { get; set; }
}

/// <summary>Changes the list that it is in while it is checked.</summary>
internal sealed class Restless(List<Restless> list, int change)
{
    [Rules("required")]
    public string? Name
    {
        get
        {
            if (change > 0)
            {
                list.Add(this);
            }
            else if (change < 0)
            {
                list.RemoveAt(list.Count - 1);
            }

            return null;
        }
    }
}

/// <summary>Has a list that is changed while it is walked.</summary>
[GenerateValidator]
internal sealed class Crowd
{
    public List<Restless> Members { get; } = [];

    [Rules("required")]
    public string? Last { get; set; }
}

internal sealed class Box<T>
{
    [Rules("required")]
    public T? Content { get; set; }

    public List<T>? All { get; set; }
}

internal sealed class Bag : List<Part>
{
    [Rules("max=2")]
    public int Size => Count;
}

/// <summary>Everything below an object: sequences, structs, cycles, derived types, dynamic members.</summary>
[GenerateValidator]
internal sealed class Nested
{
    [Rules("required")]
    public Part? Part { get; set; }

    [Rules("omitempty,min=1")]
    public List<Part?>? Parts { get; set; }

    public Part[]? Array { get; set; }

    public Spot Spot { get; set; }

    public Spot? MaybeSpot { get; set; }

    public List<Spot> Spots { get; set; } = [];

    [Rules("dive,dive,gt=0")]
    public List<List<int>>? Matrix { get; set; }

    [Rules("dive,keys,max=2,endkeys,required")]
    public Dictionary<string, string?>? Labels { get; set; }

    public IReadOnlyDictionary<int, Part>? ByNumber { get; set; }

    public ImmutableArray<Part> Fixed { get; set; }

    [Each("oneof=a b")]
    public HashSet<string>? Words { get; set; }

    public Animal? Pet { get; set; }

    public object? Anything { get; set; }

    public Nested? Next { get; set; }

    [Rules("structonly")]
    public Judged? Only { get; set; }

    public Judged? Judged { get; set; }

    public Throwing? Throwing { get; set; }

    public Box<int>? Number { get; set; }

    public Box<Part>? Boxed { get; set; }

    public Bag? Bag { get; set; }

    public Spot[,]? Grid { get; set; }

    [MinLength(1), MaxLength(2)]
    public List<int>? Numbers { get; set; }
}

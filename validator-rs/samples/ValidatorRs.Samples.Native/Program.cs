using System.Globalization;
using System.Text.Json;
using ValidatorRs;
using ValidatorRs.Samples.Native;
using ValidatorRs.Samples.Orders;

[assembly: GenerateValidator(typeof(Order))]

if (args is ["--time"])
{
    Timing.Run();
    return;
}

CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
var shipment = new Shipment
{
    Code = "a!",
    Boxes = 12,
    Weight = 0.1,
    Price = 200,
    Mail = "nobody",
    Reference = "x1",
    Lengths = [1, 2, 3],
    Numbers = [0, 1],
    Labels = { ["long key"] = "", ["k"] = "v" },
    Priority = Priority.High,
    Declared = (Priority)9,
    Leaves = new DateTime(2026, 2, 1),
    Arrives = new DateTime(2026, 1, 1),
    From = new Position(91, 0),
    Stops = [new Position(0, 200)],
    Grid = new[,] { { new Position(0, 0), new Position(-91, 0) } },
    Parcels = [new Parcel("no", 9)],
    Items = [new Book { Isbn = "1" }],
    Next = new Shipment { Code = "abc", Boxes = 5, Mail = "a@b.c", Numbers = [1], Even = 3 },
    CodeAgain = "b",
    Even = 1,
};
shipment.Next.Arrives = DateTime.MaxValue;

Print("everything", ReflectiveValidator.Default.Validate(shipment));
Print("a struct", ReflectiveValidator.Default.Validate(new Position(0, 181)));
Print("a value", ReflectiveValidator.Default.ValidateValue(3, "min=4|eq=9"));
Print("JSON", ReflectiveValidator.Default.ValidateJson(
    JsonDocument.Parse("""{"name":"","ages":[1,200]}""").RootElement, new Dictionary<string, object> { ["name"] = "required", ["ages"] = "dive,max=150" }));
Console.WriteLine(ReflectiveValidator.Default.IsValid(new Parcel("8a2a7a0e-0a2b-4c6d-8e0f-1a2b3c4d5e6f", 1)));

// The plans of the source generator, and no plans at all: the same violations.
var generated = new ReflectiveValidator(new ValidatorOptions { UseGenerated = true });
var walked = new ReflectiveValidator(new ValidatorOptions { Interpret = true });
Console.WriteLine($"generated as walked: {Agreement.Of(generated, walked, shipment)} {Agreement.Of(generated, walked, shipment.Next)} {Agreement.Of(generated, walked, OrderGenerator.Invalid())}");

static void Print(string title, ValidationReport report)
{
    Console.WriteLine($"{title}: {report.Violations.Count} violations");
    foreach (var violation in report.Violations)
    {
        Console.WriteLine($"  {violation.Path} {violation.Rule}={violation.Argument}: {violation.Message}");
    }
}

using ThreeGens;

namespace Lab.Capstone.Parts.Generators;

/// <summary>The enum whose texts the generator writes.</summary>
[GenerateToString]
internal enum OrderState
{
    Draft,
    Placed,
    Paid,
    Shipped,
    Delivered,
    Returned = 20,
}

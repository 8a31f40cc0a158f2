using ThreeGens;

namespace Lab.Capstone.Parts.Generators;

/// <summary>The record whose JSON codec the generator writes.</summary>
[GenerateJson]
internal sealed record Receipt(int Id, string Customer, decimal Total, DateTimeOffset PaidAt, IReadOnlyList<string> Lines, Guid? Voucher);

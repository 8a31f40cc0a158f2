using ValidatorRs.Generators.Shared;

namespace ValidatorRs.Generators.Model;

/// <summary>The file of one plan.</summary>
/// <param name="Space">The namespace.</param>
/// <param name="ClassName">The class, and the file without its ending.</param>
/// <param name="Text">The C# text; a placeholder when the plan could not be written.</param>
/// <param name="Failure">What went wrong; null when nothing did.</param>
internal sealed record PlanFile(string Space, string ClassName, string Text, Finding? Failure);

namespace Microsoft.Extensions.Compliance.Classification;

/// <summary>Stands in for the attribute of the package of the same name, which is recognised by its full name.</summary>
[AttributeUsage(AttributeTargets.All)]
public class DataClassificationAttribute : Attribute;

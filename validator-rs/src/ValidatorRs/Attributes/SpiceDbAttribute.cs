namespace ValidatorRs;

/// <summary>Requires an identifier of SpiceDB. The rule <c>spicedb</c>.</summary>
/// <param name="kind"><c>id</c>, <c>permission</c> or <c>type</c>.</param>
public sealed class SpiceDbAttribute(string kind = "id") : RuleAttribute($"spicedb={kind}");

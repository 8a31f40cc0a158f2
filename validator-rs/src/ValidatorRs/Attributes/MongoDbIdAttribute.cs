namespace ValidatorRs;

/// <summary>Requires a MongoDB object id. The rule <c>mongodb</c>.</summary>
public sealed class MongoDbIdAttribute() : RuleAttribute("mongodb");

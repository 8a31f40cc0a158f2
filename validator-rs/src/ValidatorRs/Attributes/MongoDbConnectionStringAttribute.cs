namespace ValidatorRs;

/// <summary>Requires a MongoDB connection string. The rule <c>mongodb_connection_string</c>.</summary>
public sealed class MongoDbConnectionStringAttribute() : RuleAttribute("mongodb_connection_string");

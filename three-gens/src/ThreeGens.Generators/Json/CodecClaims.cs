namespace ThreeGens.Generators.Json;

/// <summary>Finds codecs that would be one class, and chooses the one that is generated.</summary>
internal static class CodecClaims
{
    /// <summary>Gives the class of a codec with its namespace.</summary>
    public static string ClassOf(JsonModel model) => model.Namespace.Length == 0 ? model.CodecName : model.Namespace + "." + model.CodecName;

    /// <summary>Gives the classes that more than one model claims.</summary>
    public static IEnumerable<string> Doubled(IEnumerable<JsonModel> models)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var doubled = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var model in models)
        {
            var name = ClassOf(model);
            if (!seen.Add(name))
            {
                doubled.Add(name);
            }
        }

        return doubled;
    }

    /// <summary>Chooses among models of one class; the choice does not depend on their order.</summary>
    public static JsonModel Winner(IEnumerable<JsonModel> models) =>
        models.OrderBy(static m => m.DisplayName, StringComparer.Ordinal).ThenBy(static m => m.Options.ToString(), StringComparer.Ordinal).First();
}

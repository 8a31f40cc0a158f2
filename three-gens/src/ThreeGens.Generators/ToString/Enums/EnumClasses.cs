namespace ThreeGens.Generators.ToString.Enums;

/// <summary>Finds enums whose generated classes would be one and the same.</summary>
internal static class EnumClasses
{
    /// <summary>Gives each model that has to stand back, with the one it stands back for; the result does not depend on the order of the models.</summary>
    /// <remarks>Enums of the project itself come first, then the order of their names decides.</remarks>
    public static IEnumerable<(EnumClass Loser, EnumClass Winner)> Doubled(IEnumerable<EnumClass> classes)
    {
        var taken = new Dictionary<string, EnumClass>(StringComparer.Ordinal);
        var files = new Dictionary<string, EnumClass>(StringComparer.OrdinalIgnoreCase);
        foreach (var each in classes.Distinct()
            .OrderBy(c => c.IsForeign).ThenBy(c => c.DisplayName, StringComparer.Ordinal).ThenBy(c => c.FullName, StringComparer.Ordinal))
        {
            if (taken.TryGetValue(each.FullName, out var winner) || (each.IsForeign && files.TryGetValue(each.HintName, out winner)))
            {
                yield return (each, winner);
                continue;
            }

            taken.Add(each.FullName, each);
            if (each.IsForeign)
            {
                files.Add(each.HintName, each);
            }
        }
    }
}

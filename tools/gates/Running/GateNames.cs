namespace Gates.Running;

/// <summary>Holds the names of the gates that others build on.</summary>
internal static class GateNames
{
    /// <summary>Restores packages.</summary>
    public const string Restore = "restore";

    /// <summary>Builds the solution.</summary>
    public const string Build = "build";
}

namespace Noctx.Analyzers.Configuration;

/// <summary>Names the sets of severities; chosen with <c>noctx.profile</c>.</summary>
internal enum NoctxProfile
{
    /// <summary>What is nearly always right.</summary>
    Default,

    /// <summary>What Go's noctx, contextcheck, containedctx and fatcontext check.</summary>
    Go,

    /// <summary>Everything.</summary>
    Strict,
}

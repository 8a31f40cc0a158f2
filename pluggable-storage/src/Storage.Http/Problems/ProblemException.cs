using Microsoft.AspNetCore.Http;

namespace Storage.Http.Problems;

/// <summary>Ends a request with a problem.</summary>
internal sealed class ProblemException(int status, string type, string detail) : Exception(detail)
{
    internal int Status { get; } = status;

    internal string Type { get; } = type;

    /// <value>The methods that the path takes, where another one came; RFC 9110, section 15.5.6.</value>
    internal string? Allow { get; private init; }

    internal static ProblemException MethodNotAllowed(string what, string allow) =>
        new(StatusCodes.Status405MethodNotAllowed, "method-not-allowed", $"{what} takes {allow}.") { Allow = allow };
}

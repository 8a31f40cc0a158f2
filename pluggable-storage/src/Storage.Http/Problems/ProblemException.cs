namespace Storage.Http.Problems;

/// <summary>Ends a request with a problem.</summary>
internal sealed class ProblemException(int status, string type, string detail) : Exception(detail)
{
    internal int Status { get; } = status;

    internal string Type { get; } = type;
}

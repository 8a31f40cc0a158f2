using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Storage.Contracts;

namespace Storage.Http.Problems;

/// <summary>An error as the client sees it.</summary>
/// <remarks>RFC 9457, <c>application/problem+json</c>.</remarks>
/// <param name="Status">The HTTP status.</param>
/// <param name="Type">The kind of problem; stable, for programs.</param>
/// <param name="Detail">What happened and what to do; for people.</param>
/// <param name="Allow">The methods that would have been allowed; null when it is not about the method.</param>
internal readonly record struct Problem(int Status, string Type, string Detail, string? Allow = null)
{
    internal static Problem Of(Exception exception) => exception switch
    {
        ProblemException e => new Problem(e.Status, e.Type, e.Message, e.Allow),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new Problem(
            StatusCodes.Status413PayloadTooLarge, "value-too-large", $"A value has at most {StorageLimits.MaxValueBytes} bytes."),
        BadHttpRequestException e => new Problem(e.StatusCode, "bad-request", e.Message),
        StorageException e => Of(e),
        _ => new Problem(StatusCodes.Status500InternalServerError, "internal", "The service failed; see its log."),
    };

    internal async Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        response.Clear();
        response.StatusCode = Status;
        response.ContentType = "application/problem+json";
        if (Status == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = "1";
        }

        if (Allow is not null)
        {
            response.Headers.Allow = Allow;
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            var document = new ProblemDocument("urn:storage:" + Type, ReasonPhrases.GetReasonPhrase(Status), Status, Detail);
            await ProblemDocumentJson.Default.SerializeAsync(response.BodyWriter, document, context.RequestAborted);
        }
    }

    private static Problem Of(StorageException failure) => failure.Error switch
    {
        StorageError.InvalidArgument => new Problem(StatusCodes.Status400BadRequest, "invalid-argument", failure.Message),
        StorageError.ResourceExhausted => new Problem(StatusCodes.Status507InsufficientStorage, "resource-exhausted", failure.Message),
        StorageError.DataLoss => new Problem(StatusCodes.Status500InternalServerError, "data-loss", failure.Message),
        StorageError.PermissionDenied => new Problem(StatusCodes.Status500InternalServerError, "permission-denied", failure.Message),
        StorageError.FailedPrecondition => new Problem(StatusCodes.Status503ServiceUnavailable, "failed-precondition", failure.Message),
        _ => new Problem(StatusCodes.Status503ServiceUnavailable, "outcome-unknown", failure.Message),
    };
}

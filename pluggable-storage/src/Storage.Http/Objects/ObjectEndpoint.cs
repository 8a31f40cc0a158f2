using System.Globalization;
using Microsoft.AspNetCore.Http;
using Storage.Contracts;
using Storage.Http.Problems;
using Storage.Http.Requests;

namespace Storage.Http.Objects;

/// <summary><c>PUT, GET, HEAD, DELETE /v1/objects/{key}</c>.</summary>
internal sealed class ObjectEndpoint(IStorage storage)
{
    private readonly KeyTurns _turns = new();

    internal Task HandleAsync(HttpContext context, string key)
    {
        var request = context.Request;
        RequestChecks.Check(new ObjectRequest
        {
            Key = key,
            Length = request.ContentLength,
            Range = request.Headers.Range,
            Precondition = string.Concat(request.Headers.IfMatch.ToString(), request.Headers.IfNoneMatch.ToString(), request.Headers.IfRange.ToString()),
        });
        return request.Method switch
        {
            "GET" or "HEAD" => GetAsync(context, key),
            "PUT" => PutAsync(context, key),
            "DELETE" => DeleteAsync(context, key),
            _ => throw ProblemException.MethodNotAllowed("An object", "GET, HEAD, PUT, DELETE"),
        };
    }

    private async Task GetAsync(HttpContext context, string key)
    {
        var (request, response) = (context.Request, context.Response);
        if (await storage.GetAsync(key, context.RequestAborted) is not { } value)
        {
            CheckIfMatch(request, null);
            throw NotFound();
        }

        var tag = EntityTag.Of(value.Span);
        CheckIfMatch(request, tag);
        response.Headers.ETag = tag;
        response.Headers.AcceptRanges = "bytes";
        if (request.Headers.IfNoneMatch is [_, ..] && EntityTag.Names(request.Headers.IfNoneMatch.ToString(), tag, isWeakAllowed: true))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        // Ranges are defined for GET alone (RFC 9110, 14.2). If-Range: the part only when the value is still the same.
        var isWhole = HttpMethods.IsHead(request.Method) || (request.Headers.IfRange is [{ } wished, ..] && wished != tag);
        var range = isWhole ? null : request.Headers.Range.FirstOrDefault();
        if (!ByteRange.TryRead(range, value.Length, out var part))
        {
            context.Response.OnStarting(() =>
            {
                response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes */{value.Length}");
                return Task.CompletedTask;
            });
            throw new ProblemException(
                StatusCodes.Status416RangeNotSatisfiable, "range-not-satisfiable",
                string.Create(CultureInfo.InvariantCulture, $"The object has {value.Length} bytes."));
        }

        if (part is { } bytes)
        {
            response.StatusCode = StatusCodes.Status206PartialContent;
            response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes {bytes.First}-{bytes.Last}/{value.Length}");
            value = value.Slice((int)bytes.First, bytes.Length);
        }

        response.ContentType = "application/octet-stream";
        response.ContentLength = value.Length;
        if (!HttpMethods.IsHead(request.Method))
        {
            await SendAsync(response, value, context.RequestAborted);
        }
    }

    private async Task PutAsync(HttpContext context, string key)
    {
        var request = context.Request;
        if (request.Headers.ContentRange is [_, ..])
        {
            throw new ProblemException(StatusCodes.Status400BadRequest, "partial-put", "An object is put as a whole, without Content-Range.");
        }

        var value = await BodyReader.ReadAsync(request, context.RequestAborted);
        var created = await _turns.RunAsync(
            key,
            async () =>
            {
                var old = await CurrentTagAsync(request, key, context.RequestAborted);
                CheckPreconditions(request, old);
                await storage.PutAsync(key, value, context.RequestAborted);
                return old is null && request.Headers.IfNoneMatch is [_, ..];
            },
            context.RequestAborted);
        context.Response.Headers.ETag = EntityTag.Of(value.Span);
        context.Response.StatusCode = created ? StatusCodes.Status201Created : StatusCodes.Status204NoContent;
    }

    private async Task DeleteAsync(HttpContext context, string key)
    {
        var existed = await _turns.RunAsync(
            key,
            async () =>
            {
                CheckPreconditions(context.Request, await CurrentTagAsync(context.Request, key, context.RequestAborted));
                return await storage.DeleteAsync(key, context.RequestAborted);
            },
            context.RequestAborted);
        context.Response.StatusCode = existed ? StatusCodes.Status204NoContent : throw NotFound();
    }

    private async Task<string?> CurrentTagAsync(HttpRequest request, string key, CancellationToken cancellationToken)
    {
        // Only a request with a precondition pays for the read.
        var isAsked = request.Headers.IfMatch is [_, ..] || request.Headers.IfNoneMatch is [_, ..];
        return isAsked && await storage.GetAsync(key, cancellationToken) is { } value ? EntityTag.Of(value.Span) : null;
    }

    private static void CheckPreconditions(HttpRequest request, string? current)
    {
        CheckIfMatch(request, current);
        if (request.Headers.IfNoneMatch is [_, ..] && EntityTag.Names(request.Headers.IfNoneMatch.ToString(), current, isWeakAllowed: true))
        {
            throw Failed("there is such an object already");
        }
    }

    private static void CheckIfMatch(HttpRequest request, string? current)
    {
        if (request.Headers.IfMatch is [_, ..] && !EntityTag.Names(request.Headers.IfMatch.ToString(), current, isWeakAllowed: false))
        {
            throw Failed(current is null ? "there is no such object" : $"the object has the entity tag {current} now");
        }
    }

    private static ProblemException Failed(string why) =>
        new(StatusCodes.Status412PreconditionFailed, "precondition-failed", $"The precondition does not hold: {why}. Nothing was changed.");

    private static ProblemException NotFound() => new(StatusCodes.Status404NotFound, "no-such-object", "There is no object under this key.");

    private static async Task SendAsync(HttpResponse response, ReadOnlyMemory<byte> value, CancellationToken cancellationToken)
    {
        const int step = 256 * 1024;
        for (var sent = 0; sent < value.Length; sent += step)
        {
            // In steps, so that a slow reader holds one value and not a second copy of it in the server's buffers.
            await response.BodyWriter.WriteAsync(value.Slice(sent, Math.Min(step, value.Length - sent)), cancellationToken);
        }
    }
}

using Microsoft.AspNetCore.Http;

namespace Storage.Http.Description;

/// <summary>Sends the files that are part of the program.</summary>
internal static class Resource
{
    internal static async Task SendAsync(HttpContext context, string name, string contentType)
    {
        await using var stream = typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the resource '{name}' is missing");
        context.Response.ContentType = contentType;
        context.Response.Headers.ContentSecurityPolicy = "default-src 'self'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.ContentLength = stream.Length;
        await stream.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}

namespace Noctx.Analyzers;

/// <summary>Is one line of the API list.</summary>
/// <param name="Type">The full name of the type.</param>
/// <param name="Method">The method's name.</param>
/// <param name="Category">What it does: net, http, sql, process, tls, dns, io.</param>
/// <param name="Advice">What to write instead, or empty.</param>
internal sealed record ApiEntry(string Type, string Method, string Category, string Advice);

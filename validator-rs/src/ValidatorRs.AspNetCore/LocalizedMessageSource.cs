using Microsoft.Extensions.Localization;

namespace ValidatorRs.AspNetCore;

/// <summary>Gives the texts of an <see cref="IStringLocalizer"/>: resource files of <c>AddLocalization</c>, or any other store behind that interface.</summary>
/// <param name="localizer">Looks texts up in the current UI culture.</param>
/// <remarks>A key without a text leaves the message to the rule, and a display name as it is.</remarks>
public sealed class LocalizedMessageSource(IStringLocalizer localizer) : IMessageSource
{
    /// <inheritdoc />
    public string? Find(string key) => localizer[key] is { ResourceNotFound: false, Value: var text } ? text : null;
}

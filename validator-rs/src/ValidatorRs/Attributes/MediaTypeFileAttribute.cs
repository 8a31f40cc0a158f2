namespace ValidatorRs;

/// <summary>Requires the path of an existing file of a media type, told by its first bytes. The rule <c>mimetype</c>.</summary>
/// <param name="type">The media type: <c>application/pdf</c>.</param>
public sealed class MediaTypeFileAttribute(string type) : RuleAttribute($"mimetype={Escape(type)}");

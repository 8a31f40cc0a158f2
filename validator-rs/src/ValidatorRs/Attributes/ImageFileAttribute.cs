namespace ValidatorRs;

/// <summary>Requires the path of an existing image file. The rule <c>image</c>.</summary>
public sealed class ImageFileAttribute() : RuleAttribute("image");

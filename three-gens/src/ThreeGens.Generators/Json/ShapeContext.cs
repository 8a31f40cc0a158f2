namespace ThreeGens.Generators.Json;

/// <summary>Holds what a member says about the values inside it; collections pass it on to their elements, objects do not.</summary>
internal readonly record struct ShapeContext(NumberHandling Numbers, bool EnumAsText);

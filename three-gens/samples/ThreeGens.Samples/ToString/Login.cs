namespace ThreeGens.Samples;

/// <summary>Shows the text of an object with a member that must not be seen.</summary>
[GenerateToString]
public sealed partial record Login(string User, [Sensitive] string Password);

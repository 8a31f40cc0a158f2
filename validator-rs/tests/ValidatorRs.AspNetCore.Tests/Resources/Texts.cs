namespace ValidatorRs.AspNetCore.Tests.Resources;

/// <summary>Names the resource files beside it.</summary>
public sealed class Texts;

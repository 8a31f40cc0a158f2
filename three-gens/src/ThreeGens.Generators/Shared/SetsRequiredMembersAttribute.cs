namespace System.Diagnostics.CodeAnalysis;

// Records with required members need it by name; netstandard2.0 lacks it.
[AttributeUsage(AttributeTargets.Constructor)]
internal sealed class SetsRequiredMembersAttribute : Attribute;

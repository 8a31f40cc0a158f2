namespace System.Runtime.CompilerServices;

/// <summary>Known to the runtime by name: lets the emitted plans read non-public members of the named assembly's types.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
internal sealed class IgnoresAccessChecksToAttribute(string assemblyName) : Attribute
{
    public string AssemblyName { get; } = assemblyName;
}

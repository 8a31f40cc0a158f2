using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.ToString.Enums;

/// <summary>Describes the underlying type of an enum.</summary>
/// <param name="Keyword">The C# keyword of the type.</param>
/// <param name="UnsignedKeyword">The keyword of the unsigned type of the same width.</param>
/// <param name="Width">The member of <c>ThreeGens.Text.EnumWidth</c>.</param>
internal readonly record struct EnumUnderlying(string Keyword, string UnsignedKeyword, string Width)
{
    public static EnumUnderlying Of(SpecialType type) => type switch
    {
        SpecialType.System_Byte => new("byte", "byte", "Unsigned8"),
        SpecialType.System_SByte => new("sbyte", "byte", "Signed8"),
        SpecialType.System_Int16 => new("short", "ushort", "Signed16"),
        SpecialType.System_UInt16 => new("ushort", "ushort", "Unsigned16"),
        SpecialType.System_UInt32 => new("uint", "uint", "Unsigned32"),
        SpecialType.System_Int64 => new("long", "ulong", "Signed64"),
        SpecialType.System_UInt64 => new("ulong", "ulong", "Unsigned64"),
        _ => new("int", "uint", "Signed32"),
    };

    /// <summary>Gives a constant of the underlying type as the unsigned number of its width.</summary>
    public static ulong ToUnsigned(object constant) => unchecked(constant switch
    {
        byte b => b,
        sbyte s => (byte)s,
        short s => (ushort)s,
        ushort u => u,
        int i => (uint)i,
        uint u => u,
        long l => (ulong)l,
        ulong u => u,
        _ => throw new InvalidOperationException($"An enum constant of type {constant.GetType().Name} is unknown."),
    });
}

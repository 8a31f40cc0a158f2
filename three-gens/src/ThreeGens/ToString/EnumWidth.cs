using System.ComponentModel;

namespace ThreeGens.Text;

/// <summary>Names the underlying type of an enum by sign and bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum EnumWidth
{
    /// <summary>System.Byte.</summary>
    Unsigned8,

    /// <summary>System.SByte.</summary>
    Signed8,

    /// <summary>System.Int16.</summary>
    Signed16,

    /// <summary>System.UInt16.</summary>
    Unsigned16,

    /// <summary>System.Int32.</summary>
    Signed32,

    /// <summary>System.UInt32.</summary>
    Unsigned32,

    /// <summary>System.Int64.</summary>
    Signed64,

    /// <summary>System.UInt64.</summary>
    Unsigned64,
}

namespace ThreeGens.Tests.ToString;

// Enums of every shape that has broken an enum generator somewhere; EnumParityTests compares each with System.Enum.
#pragma warning disable CA1008 // enums without zero are a shape under test
#pragma warning disable CA1027 // unmarked flags are a shape under test
#pragma warning disable CA1028 // every underlying type is a shape under test
#pragma warning disable CA1069 // aliases are a shape under test
#pragma warning disable CA1720 // type names as members are a shape under test
#pragma warning disable CA2217 // flags with gaps are a shape under test
#pragma warning disable CS8981 // lower-case type names are a shape under test
#pragma warning disable CA1711 // names that end in Flags are a shape under test
#pragma warning disable CA1708 // names that differ only in case are a shape under test

[GenerateToString]
public enum Plain { Red, Green, Blue }

[GenerateToString]
public enum Empty;

[GenerateToString]
public enum Negative { Low = -5, Minus = -1, Zero = 0, High = 7 }

[GenerateToString]
public enum Sparse { A = 1, B = 1000, C = -1000000, D = int.MaxValue, E = int.MinValue }

[GenerateToString]
public enum Aliased { First = 1, Same = 1, Second = 2, Zero = 0, AlsoSecond = 2 }

[GenerateToString]
public enum CaseOnly { value = 1, Value = 2, VALUE = 0 }

[GenerateToString]
public enum @class { @int, @string, Color, value, text, bits }

[GenerateToString]
public enum Unicode { Größe, Ωmega, ſ, ß, İ, ı, I, i }

[GenerateToString]
public enum Bytes : byte { None, One = 1, Top = 255 }

[GenerateToString]
public enum SBytes : sbyte { Min = sbyte.MinValue, MinusOne = -1, Zero = 0, Max = sbyte.MaxValue }

[GenerateToString]
public enum Shorts : short { Min = short.MinValue, Zero = 0, Max = short.MaxValue }

[GenerateToString]
public enum UShorts : ushort { Zero, Max = ushort.MaxValue }

[GenerateToString]
public enum UInts : uint { Zero, One, Max = uint.MaxValue }

[GenerateToString]
public enum Longs : long { Min = long.MinValue, MinusTwo = -2, MinusOne, Zero, Max = long.MaxValue }

[GenerateToString]
public enum ULongs : ulong { Zero, Half = 1UL << 63, Max = ulong.MaxValue }

[Flags, GenerateToString]
public enum Access { None, Read = 1, Write = 2, ReadWrite = 3, Exec = 4, Top = 16 }

[Flags, GenerateToString]
public enum NoZero { A = 1, B = 2, D = 8 }

[Flags, GenerateToString]
public enum FlagAliases { A = 1, AlsoA = 1, B = 2, AB = 3, BA = 3, Zero = 0, None = 0 }

[Flags, GenerateToString]
public enum SignedFlags { A = 1, B = 2, Sign = int.MinValue, All = -1 }

[Flags, GenerateToString]
public enum WideFlags : ulong { None, Low = 1, Mid = 1UL << 40, High = 1UL << 63, LowHigh = (1UL << 63) | 1 }

[Flags, GenerateToString]
public enum ByteFlags : byte { A = 1, B = 2, C = 4, D = 8, E = 16, F = 32, G = 64, H = 128 }

[Flags, GenerateToString]
public enum SByteFlags : sbyte { A = 1, Sign = sbyte.MinValue, Minus = -1 }

[GenerateToString]
public enum Many
{
    M00, M01, M02, M03, M04, M05, M06, M07, M08, M09, M10, M11, M12, M13, M14, M15, M16, M17, M18, M19,
    M20, M21, M22, M23, M24, M25, M26, M27, M28, M29, M30, M31, M32, M33, M34, M35, M36, M37, M38, M39, Far = 5000,
}

#pragma warning disable CA1034 // public nested types are a shape under test
#pragma warning disable CA1000 // generic containers are a shape under test
public static class Outer
{
    public static class Inner
    {
        [GenerateToString]
        public enum Nested { A, B = 4 }
    }
}

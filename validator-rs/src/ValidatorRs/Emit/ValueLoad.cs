using System.Reflection.Emit;
using ValidatorRs.Rules;

namespace ValidatorRs.Emit;

/// <summary>Loads a local as the type that a check wants.</summary>
internal static class ValueLoad
{
    public static bool CanBeNull(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;

    public static void TestNotNull(ILGenerator il, LocalBuilder value)
    {
        if (!value.LocalType.IsValueType)
        {
            il.Emit(OpCodes.Ldloc, value);
            return;
        }

        il.Emit(OpCodes.Ldloca, value);
        il.Emit(OpCodes.Call, value.LocalType.GetProperty("HasValue")!.GetMethod!);
    }

    public static void As(ILGenerator il, LocalBuilder value, Type wanted)
    {
        var type = value.LocalType;
        if (!wanted.IsValueType)
        {
            il.Emit(OpCodes.Ldloc, value);
            if (type.IsValueType)
            {
                il.Emit(OpCodes.Box, type);
            }

            return;
        }

        if (Nullable.GetUnderlyingType(type) is { } inner && type != wanted)
        {
            il.Emit(OpCodes.Ldloca, value);
            il.Emit(OpCodes.Call, type.GetMethod("GetValueOrDefault", Type.EmptyTypes)!);
            type = inner;
        }
        else
        {
            il.Emit(OpCodes.Ldloc, value);
        }

        Convert(il, type, wanted);
    }

    private static void Convert(ILGenerator il, Type type, Type wanted)
    {
        if (type == wanted)
        {
            return;
        }

        var unsigned = NumberKinds.Of(type) == NumberKind.Unsigned || type == typeof(char);
        if (wanted == typeof(long) || wanted == typeof(ulong))
        {
            il.Emit(unsigned ? OpCodes.Conv_U8 : OpCodes.Conv_I8);
        }
        else if (wanted == typeof(double))
        {
            if (unsigned)
            {
                il.Emit(OpCodes.Conv_R_Un);
            }

            il.Emit(OpCodes.Conv_R8);
        }
    }
}

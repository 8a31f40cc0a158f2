using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Reflection.Emit;

namespace ValidatorRs.Bench;

/// <summary>Makes types that nobody has met yet, each with eight properties that carry rules, and a valid object of each.</summary>
internal sealed class FurtherTypes
{
    private static readonly (Type Type, object Value, Type Rule, object[] Arguments)[] Shape =
    [
        (typeof(string), "Ada", typeof(RequiredAttribute), []),
        (typeof(string), "a@b.example", typeof(EmailAddressAttribute), []),
        (typeof(int), 42, typeof(RangeAttribute), [18, 120]),
        (typeof(double), 9.5, typeof(RangeAttribute), [0.01, 100.0]),
        (typeof(string), "AB12", typeof(StringLengthAttribute), [10]),
        (typeof(string), "https://x.example", typeof(UrlAttribute), []),
        (typeof(string), "Norwich", typeof(MinLengthAttribute), [2]),
        (typeof(int), 7, typeof(RangeAttribute), [1, 999]),
    ];

    private readonly ModuleBuilder _module =
        AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("FurtherTypes"), AssemblyBuilderAccess.Run).DefineDynamicModule("types");

    private int _count;

    /// <summary>Makes one more type and an object of it.</summary>
    public object Next()
    {
        var type = _module.DefineType($"Further{_count++}", TypeAttributes.Public | TypeAttributes.Sealed);
        type.DefineDefaultConstructor(MethodAttributes.Public);
        for (var i = 0; i < Shape.Length; i++)
        {
            Define(type, $"P{i}", Shape[i].Type, Shape[i].Rule, Shape[i].Arguments);
        }

        var model = Activator.CreateInstance(type.CreateType())!;
        for (var i = 0; i < Shape.Length; i++)
        {
            // By field: a property set through reflection would have the type's accessors made before the clock starts.
            model.GetType().GetField($"_p{i}")!.SetValue(model, Shape[i].Value);
        }

        return model;
    }

    private static void Define(TypeBuilder type, string name, Type valueType, Type rule, object[] arguments)
    {
        var field = type.DefineField("_" + char.ToLowerInvariant(name[0]) + name[1..], valueType, FieldAttributes.Public);
        var getter = type.DefineMethod("get_" + name, MethodAttributes.Public | MethodAttributes.HideBySig | MethodAttributes.SpecialName, valueType, []);
        var il = getter.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, field);
        il.Emit(OpCodes.Ret);

        var property = type.DefineProperty(name, PropertyAttributes.None, valueType, null);
        property.SetGetMethod(getter);
        var constructor = rule.GetConstructor([.. arguments.Select(a => a.GetType())])!;
        property.SetCustomAttribute(new CustomAttributeBuilder(constructor, arguments));
    }
}

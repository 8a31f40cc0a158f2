using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace ValidatorRs.Tests.Plans;

public sealed class PlanSetTests
{
    private sealed class Left
    {
        [Required]
        public string? Name { get; set; }

        public Right? Right { get; set; }
    }

    private sealed class Right
    {
        [Required]
        public string? Name { get; set; }

        public Left? Left { get; set; }
    }

    [Fact]
    public void Get_two_recursive_types_from_64_threads_gives_one_plan_each()
    {
        var validator = new ReflectiveValidator(new ValidatorOptions());
        using var barrier = new Barrier(64);
        var counts = new int[64];
        var threads = Enumerable.Range(0, 64).Select(i => new Thread(() =>
        {
            barrier.SignalAndWait();
            counts[i] = i % 2 == 0
                ? validator.Validate(new Left { Right = new Right() }).Violations.Count
                : validator.Validate(new Right { Left = new Left() }).Violations.Count;
        })).ToArray();
        foreach (var thread in threads)
        {
            thread.Start();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }

        Assert.All(counts, c => Assert.Equal(2, c));
    }

    [Fact]
    public void Validate_collectible_type_does_not_pin_it()
    {
        var reference = ValidateCollectible();
        for (var i = 0; i < 20 && reference.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(reference.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference ValidateCollectible()
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Collectible.Model"), AssemblyBuilderAccess.RunAndCollect);
        var builder = assembly.DefineDynamicModule("m").DefineType("Model", TypeAttributes.Public | TypeAttributes.Class);
        var field = builder.DefineField("Name", typeof(string), FieldAttributes.Public);
        field.SetCustomAttribute(new CustomAttributeBuilder(typeof(RequiredAttribute).GetConstructor([])!, []));
        builder.DefineDefaultConstructor(MethodAttributes.Public);
        var type = builder.CreateType();

        Assert.Single(ReflectiveValidator.Default.Validate(Activator.CreateInstance(type)).Violations);
        Assert.False(ReflectiveValidator.Default.IsValid(Activator.CreateInstance(type)));
        return new WeakReference(type);
    }
}

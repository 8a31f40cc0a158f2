using System.Runtime.CompilerServices;
using ValidatorRs.Generators.Tests.Kit;

namespace ValidatorRs.Generators.Tests;

/// <summary>Models of one assembly, with plans of their own or not, that another assembly asks plans for and validates.</summary>
public sealed class OtherAssemblyTests
{
    private const string Models = """
        using System.Collections.Generic;
        using ValidatorRs;

        namespace Lib;

        [GenerateValidator]
        public class Own { [Rules("required")] public string? Name { get; set; } [Rules("min=2")] internal int Hidden { get; set; } public Inner? In { get; set; } }
        public class Inner { [Rules("min=1")] public int X { get; set; } [Rules("required")] private string? Secret { get; set; } public List<Own> Back { get; } = []; }
        public class Plain { [Rules("required")] internal Kept? K { get; set; } [Rules("required")] private string? Q { get; set; } public Own O { get; set; } = new() { In = new() }; }
        public class Base<T> { [Rules("required")] public T? W { get; set; } }
        internal class Kept { }
        """;

    private const string User = """
        using Lib;
        using ValidatorRs;

        [assembly: GenerateValidator(typeof(Own))]
        [assembly: GenerateValidator(typeof(Plain))]
        [assembly: GenerateValidator(typeof(Base<Own>))]

        namespace App;

        [GenerateValidator]
        public sealed class Sub : Base<string> { [Rules("max=1")] public Plain?[] Many { get; set; } = [new(), null]; }
        """;

    [Theory]
    [InlineData("Lib.Own", false, "Name required, Hidden min")]
    [InlineData("Lib.Own", true, "Name required, Hidden min")]
    [InlineData("Lib.Plain", false, "K required, Q required, O.Name required, O.Hidden min, O.In.X min, O.In.Secret required")]
    [InlineData("Lib.Plain", true, "K required, Q required, O.Name required, O.Hidden min, O.In.X min, O.In.Secret required")]
    [InlineData("App.Sub", false, "W required, Many max, Many[0].K required, Many[0].Q required, Many[0].O.Name required, Many[0].O.Hidden min, Many[0].O.In.X min, Many[0].O.In.Secret required")]
    public void Generated_and_compiled_plans_agree_whichever_assembly_was_initialized_first(string type, bool userFirst, string violations)
    {
        var (models, user) = GeneratorRun.Of(Models).LoadWith(User);
        foreach (var assembly in userFirst ? new[] { user, models } : [models, user])
        {
            RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
        }

        var value = Activator.CreateInstance((models.GetType(type) ?? user.GetType(type))!)!;

        Assert.All(
            [new ValidatorOptions { UseGenerated = true }, new ValidatorOptions(), new ValidatorOptions { Interpret = true }],
            options => Assert.Equal(violations, string.Join(", ", new ReflectiveValidator(options).Validate(value).Violations.Select(v => $"{v.Path} {v.Rule}"))));
    }
}

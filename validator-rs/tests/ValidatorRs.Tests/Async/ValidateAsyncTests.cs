using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;

namespace ValidatorRs.Tests.Async;

public sealed class ValidateAsyncTests
{
    private sealed class FreeAttribute : AsyncValidationAttribute
    {
        protected override async Task<ValidationResult?> IsValidAsync(object? value, ValidationContext validationContext, CancellationToken cancellationToken)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            return value is "taken" ? new ValidationResult($"{validationContext.MemberName} is taken.") : value is "boom" ? throw new InvalidOperationException("boom") : ValidationResult.Success;
        }
    }

    private sealed class Account : IAsyncValidatableObject
    {
        public int Asked { get; private set; }

        [Free]
        public string? Name { get; init; }

        [Rules("dive,rare")]
        public List<string> Tags { get; init; } = [];

        public async IAsyncEnumerable<ValidationResult> ValidateAsync(ValidationContext validationContext, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            Asked++;
            await Task.Yield();
            yield return new ValidationResult("whole", [nameof(Name)]);
        }
    }

    private sealed class Holder
    {
        public object? Anything { get; init; }

        public Account[] Accounts { get; init; } = [];
    }

    private sealed class Plain
    {
        [Required]
        public string? Name { get; init; }
    }

    private static ReflectiveValidator Validator(bool interpret = false, int parallel = 1) => new(new ValidatorOptions
    {
        Interpret = interpret,
        AsyncParallelism = parallel,
        Registry = new RuleRegistry().AsyncRule("rare", async (c, _) =>
        {
            await Task.Yield();
            return (string)c.Value != "common";
        }),
    });

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 1)]
    [InlineData(false, 4)]
    public async Task ValidateAsync_awaits_members_and_elements_before_the_object(bool interpret, int parallel)
    {
        var holder = new Holder { Accounts = [new Account { Name = "taken", Tags = ["x", "common"] }, new Account { Name = "free" }, new Account { Name = "boom" }] };

        var report = await Validator(interpret, parallel).ValidateAsync(holder, TestContext.Current.CancellationToken);

        Assert.Equal(
            ["Accounts[0].Name free: Name is taken.", "Accounts[0].Tags[1] rare: Tags breaks the rule 'rare'.", "Accounts[1].Name validatableobject: whole", "Accounts[2].Name unreadable: Name could not be read or checked: it threw an exception."],
            report.Violations.Select(v => $"{v.Path} {v.Rule}: {v.Message}"));
        Assert.Equal([0, 1, 0], holder.Accounts.Select(a => a.Asked));
    }

    [Fact]
    public void Validate_plan_with_async_rules_is_a_definition_error_naming_the_member()
    {
        var message = Assert.Throws<ValidationDefinitionException>(() => Validator().Validate(new Holder())).Message;

        Assert.Equal("Account.Name: the rule 'free' must be awaited; call ValidateAsync.", message);
        Assert.Throws<ValidationDefinitionException>(() => Validator().IsValid(new Account()));
    }

    [Fact]
    public async Task ValidateAsync_finds_async_rules_of_run_time_types()
    {
        var report = await Validator().ValidateAsync(new List<object> { new Account { Name = "taken" } }, TestContext.Current.CancellationToken);

        Assert.Equal("[0].Name", Assert.Single(report.Violations).Path);
    }

    [Fact]
    public async Task ValidateAsync_synchronous_model_completes_at_once_and_cancellation_ends_it()
    {
        var task = ReflectiveValidator.Default.ValidateAsync(new Plain(), TestContext.Current.CancellationToken);

        Assert.True(task.IsCompletedSuccessfully);
        Assert.Single((await task).Violations);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Validator().ValidateAsync(new Account { Name = "x" }, new CancellationToken(true)));
    }

    [Fact]
    public async Task ValidateValueAsync_awaits_a_registered_rule() =>
        Assert.Equal("rare", Assert.Single((await Validator().ValidateValueAsync("common", "required,rare", TestContext.Current.CancellationToken)).Violations).Rule);
}

// The peer's own types are marked as experimental; they are what its ASP.NET Core filter uses.
#pragma warning disable ASP0029
using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Validation;
using ValidatorRs.Samples.Orders;

namespace ValidatorRs.Bench;

/// <summary>Names the order to the source generator of Microsoft.Extensions.Validation, which looks for types of the project it runs in.</summary>
[ValidatableType]
public sealed class ExtensionsValidationRoot
{
    /// <value>The order.</value>
    public Order? Order { get; set; }
}

/// <summary>Microsoft.Extensions.Validation, as an endpoint filter of ASP.NET Core calls it.</summary>
internal sealed class ExtensionsValidation : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly ValidationOptions _options;
    private readonly IValidatableInfo _order;

    public ExtensionsValidation()
    {
        var services = new ServiceCollection();
        services.AddValidation();
        _services = services.BuildServiceProvider();
        _options = _services.GetRequiredService<IOptions<ValidationOptions>>().Value;
        _order = _options.TryGetValidatableTypeInfo(typeof(Order), out var found)
            ? found
            : throw new InvalidOperationException("The generator of Microsoft.Extensions.Validation did not see the order.");
    }

    /// <summary>Validates an order and counts what is wrong with it.</summary>
    public int Validate(Order order)
    {
        var context = new ValidateContext
        {
            ValidationContext = new ValidationContext(order, _services, null),
            ValidationOptions = _options,
        };
        var task = _order.ValidateAsync(order, context, CancellationToken.None);
        if (!task.IsCompletedSuccessfully)
        {
            task.GetAwaiter().GetResult();
        }

        return context.ValidationErrors?.Sum(e => e.Value.Length) ?? 0;
    }

    public void Dispose() => _services.Dispose();
}

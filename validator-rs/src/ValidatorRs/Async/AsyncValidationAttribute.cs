using System.ComponentModel.DataAnnotations;

namespace ValidatorRs;

/// <summary>Is the base of attributes that must wait for something to judge a value. Only <c>ValidateAsync</c> can check them.</summary>
/// <remarks>
/// The shape is that of the class of the same name in .NET 11's System.ComponentModel.DataAnnotations; attributes derived from that one are
/// understood too. The synchronous judgement throws here: nobody should believe a verdict that was never reached.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public abstract class AsyncValidationAttribute : ValidationAttribute
{
    /// <inheritdoc />
    public override bool RequiresValidationContext => true;

    /// <summary>Judges a value.</summary>
    /// <param name="value">The value; may be null.</param>
    /// <param name="validationContext">The object around the value, and the services.</param>
    /// <param name="cancellationToken">The token of the call.</param>
    /// <returns><see cref="ValidationResult.Success"/>, or what is wrong.</returns>
    public Task<ValidationResult?> GetValidationResultAsync(object? value, ValidationContext validationContext, CancellationToken cancellationToken = default) =>
        IsValidAsync(value, validationContext, cancellationToken);

    /// <summary>Judges a value.</summary>
    /// <param name="value">The value; may be null.</param>
    /// <param name="validationContext">The object around the value, and the services.</param>
    /// <param name="cancellationToken">The token of the call.</param>
    /// <returns><see cref="ValidationResult.Success"/>, or what is wrong.</returns>
    protected abstract Task<ValidationResult?> IsValidAsync(object? value, ValidationContext validationContext, CancellationToken cancellationToken);

    /// <inheritdoc />
    /// <exception cref="NotSupportedException">Always.</exception>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        throw new NotSupportedException($"{GetType().Name} must be awaited: call ValidateAsync.");
}

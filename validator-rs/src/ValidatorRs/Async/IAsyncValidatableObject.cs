using System.ComponentModel.DataAnnotations;

namespace ValidatorRs;

/// <summary>Is implemented by objects that judge themselves and must wait for something to do so.</summary>
/// <remarks>The shape is that of the interface of the same name in .NET 11; objects that implement that one are understood too.</remarks>
public interface IAsyncValidatableObject
{
    /// <summary>Lists what is wrong with the object as a whole; asked when its members are valid.</summary>
    /// <param name="validationContext">The object, and the services.</param>
    /// <param name="cancellationToken">The token of the call.</param>
    IAsyncEnumerable<ValidationResult> ValidateAsync(ValidationContext validationContext, CancellationToken cancellationToken);
}

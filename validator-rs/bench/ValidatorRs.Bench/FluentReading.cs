using FluentValidation.Results;

namespace ValidatorRs.Bench;

/// <summary>Reads paths and messages of FluentValidation's result, as <see cref="ReportReading"/> does of ours.</summary>
internal static class FluentReading
{
    public static int Read(ValidationResult result)
    {
        var length = 0;
        foreach (var failure in result.Errors)
        {
            length += failure.PropertyName.Length + failure.ErrorMessage.Length;
        }

        return length;
    }
}

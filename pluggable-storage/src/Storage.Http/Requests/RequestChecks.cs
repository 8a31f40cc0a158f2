using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Storage.Contracts;
using Storage.Http.Problems;
using ValidatorRs;

namespace Storage.Http.Requests;

/// <summary>Checks requests by the rules on their types.</summary>
internal static class RequestChecks
{
    private static readonly ReflectiveValidator Validator = new(new ValidatorOptions
    {
        CustomRules = new Dictionary<string, Func<object, string?, bool>>
        {
            ["utf8max"] = (value, most) => Encoding.UTF8.GetByteCount((string)value) <= int.Parse(most!, CultureInfo.InvariantCulture),
        },
    });

    /// <summary>Lets a request through, or ends it with a problem that names every violation.</summary>
    internal static void Check<T>(T request)
    {
        // hot: every request; a valid one allocates nothing here.
        if (Validator.IsValid(request))
        {
            return;
        }

        var report = Validator.Validate(request);
        if (report.Violations.Any(v => v.Path == nameof(ObjectRequest.Length)))
        {
            throw new ProblemException(
                StatusCodes.Status413PayloadTooLarge, "value-too-large", $"A value has at most {StorageLimits.MaxValueBytes} bytes.");
        }

        throw new ProblemException(StatusCodes.Status400BadRequest, "invalid-argument", string.Join("; ", report.Violations.Select(Show)));
    }

    private static string Show(Violation violation) => violation.Rule == "utf8max"
        ? $"the key is longer than {StorageLimits.MaxKeyBytes} bytes of UTF-8"
        : $"{violation.Path}: {violation.Message}";
}

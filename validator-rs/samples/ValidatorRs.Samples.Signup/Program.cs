using ValidatorRs;
using ValidatorRs.Samples.Signup;

var report = ReflectiveValidator.Default.Validate(new Signup { Login = "ab", Email = "x", Tags = ["ok", "!"] });
foreach (var violation in report.Violations)
{
    Console.WriteLine($"{violation.Path} {violation.JsonPointer} {violation.Rule}={violation.Argument}: {violation.Message}");
}

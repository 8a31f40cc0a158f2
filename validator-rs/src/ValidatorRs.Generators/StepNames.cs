namespace ValidatorRs.Generators;

/// <summary>Names the steps of the pipeline, for the tests of their run reasons.</summary>
internal static class StepNames
{
    public const string Requests = "ValidatorRs.Requests";
    public const string Plans = "ValidatorRs.Plans";
    public const string Files = "ValidatorRs.Files";
    public const string Registrations = "ValidatorRs.Registrations";
}

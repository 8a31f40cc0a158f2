using BenchmarkDotNet.Attributes;
using ValidatorRs.Samples.Orders;

namespace ValidatorRs.Bench;

/// <summary>Every contender on the same valid and the same invalid order.</summary>
[MemoryDiagnoser]
public class OrderBenchmarks
{
    private readonly Order _valid = OrderGenerator.Valid(1);
    private readonly Order _invalid = OrderGenerator.Invalid();
    private readonly FluentOrderValidator _fluent = new();

    [Benchmark(Baseline = true)]
    public bool HandWritten() => HandWrittenValidator.IsValid(_valid);

    [Benchmark]
    public bool Ours() => ReflectiveValidator.Default.Validate(_valid).IsValid;

    [Benchmark]
    public int NaiveReflection() => NaiveReflectionValidator.Validate(_valid).Count;

    [Benchmark]
    public int DataAnnotations() => RecursiveDataAnnotations.Validate(_valid).Count;

    [Benchmark]
    public bool FluentValidation() => _fluent.Validate(_valid).IsValid;

    [Benchmark]
    public int OursInvalid() => ReportReading.Read(ReflectiveValidator.Default.Validate(_invalid));

    [Benchmark]
    public int FluentValidationInvalid() => FluentReading.Read(_fluent.Validate(_invalid));
}

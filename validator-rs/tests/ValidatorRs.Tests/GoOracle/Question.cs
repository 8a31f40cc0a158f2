using System.Text.Encodings.Web;
using System.Text.Json;

namespace ValidatorRs.Tests.GoOracle;

/// <summary>One value, or an object of three members of which the first carries the tag, for both validators.</summary>
internal sealed record Question(string Tag, string Type, object? Value, object[]? Object = null)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Dictionary<string, ReflectiveValidator> Validators = new(StringComparer.Ordinal);

    /// <summary>The value as the list of differences shows it.</summary>
    public string Text => Object is null ? Value as string ?? JsonSerializer.Serialize(Value, Json) : string.Join(" / ", Object);

    public string ToLine() => $"{Tag}\t{JsonSerializer.Serialize(new { Type, Value, Object }, Json)}";

    /// <summary>Gives our answer in the words of the Go program: true, false or panic.</summary>
    public string Answer()
    {
        try
        {
            var report = Object switch
            {
                null => ReflectiveValidator.Default.ValidateValue(Value, Tag),
                [string a, string b, string c] => For<Texts>().Validate(new Texts { A = a, B = b, C = c }),
                [long a, long b, long c] => For<Wholes>().Validate(new Wholes { A = a, B = b, C = c }),
                _ => throw new InvalidOperationException("No such object."),
            };
            return report.IsValid ? "true" : "false";
        }
        catch (ValidationDefinitionException)
        {
            return "panic";
        }
    }

    private ReflectiveValidator For<T>()
    {
        var key = $"{typeof(T).Name} {Tag}";
        if (!Validators.TryGetValue(key, out var validator))
        {
            var registry = new RuleRegistry().For(typeof(T), new Dictionary<string, string> { ["A"] = Tag });
            Validators[key] = validator = new ReflectiveValidator(new ValidatorOptions { Registry = registry, Interpret = true });
        }

        return validator;
    }

    private sealed class Texts
    {
        public string? A { get; set; }

        public string? B { get; set; }

        public string? C { get; set; }
    }

    private sealed class Wholes
    {
        public long A { get; set; }

        public long B { get; set; }

        public long C { get; set; }
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.Shared;

/// <summary>Runs parsers and emitters so that an exception costs one type its file and no other type anything.</summary>
internal static class SafeOutput
{
    /// <summary>Parses one annotated symbol; call it from the transform.</summary>
    public static Parsed<TModel> Parse<TModel>(
        string generator, ISymbol subject, Func<TModel?> parse)
        where TModel : class, IEquatable<TModel>
    {
        try
        {
            return new Parsed<TModel>(parse(), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new Parsed<TModel>(null, GeneratorFailure.Of(generator, subject.ToDisplayString(), subject.Locations.FirstOrDefault(), exception));
        }
    }

    /// <summary>Writes one file per model and reports failures.</summary>
    public static void RegisterFiles<TModel>(
        this IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<Parsed<TModel>> parsed,
        string generator,
        Func<TModel, SourceWriter> emit)
        where TModel : class, ITypeModel, IEquatable<TModel>
    {
        var failures = parsed.Where(static p => p.Failure is not null).Select(static (p, _) => p.Failure!);
        context.RegisterSourceOutput(failures, static (output, failure) => output.ReportDiagnostic(failure.ToDiagnostic()));

        var models = parsed.Where(static p => p.Model is not null).Select(static (p, _) => p.Model!).WithTrackingName(StepNames.Models(generator));
        var collisions = models.Select(static (m, _) => m.HintName).Collect().Select(static (names, _) => CaseCollisions(names))
            .WithTrackingName(StepNames.Collisions(generator));
        var files = models.Combine(collisions).WithTrackingName(StepNames.Files(generator));

        context.RegisterSourceOutput(files, (output, file) => Write(output, file.Left, file.Right, generator, emit));
    }

    private static void Write<TModel>(
        SourceProductionContext output, TModel model, EquatableArray<string> collisions, string generator, Func<TModel, SourceWriter> emit)
        where TModel : class, ITypeModel
    {
        try
        {
            var hintName = collisions.Contains(model.HintName) ? HintName.WithHash(model.HintName) : model.HintName;
            output.AddSource(hintName, emit(model).ToSourceText());
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            output.ReportDiagnostic(GeneratorFailure.Of(generator, model.DisplayName, null, exception).ToDiagnostic());
        }
    }

    private static EquatableArray<string> CaseCollisions(ImmutableArray<string> names)
    {
        var seen = new Dictionary<string, string>(names.Length, StringComparer.OrdinalIgnoreCase);
        SortedSet<string>? collisions = null;
        foreach (var name in names)
        {
            if (!seen.TryGetValue(name, out var first))
            {
                seen.Add(name, name);
            }
            else if (!string.Equals(first, name, StringComparison.Ordinal))
            {
                collisions ??= new SortedSet<string>(StringComparer.Ordinal);
                collisions.Add(first);
                collisions.Add(name);
            }
        }

        return collisions is null ? default : collisions.ToEquatableArray();
    }
}

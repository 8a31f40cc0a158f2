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
        var models = Models(context, parsed, generator);
        var names = Collisions(models, generator).Select(static (hashed, _) => new FileNames<string>(hashed, default));
        Register(context, models, names, static m => m.HintName, generator, emit);
    }

    /// <summary>Writes one file per model, but none for those left out, and reports failures.</summary>
    /// <remarks>One value says what is left out: a step for each model would be walked at every edit.</remarks>
    /// <param name="context">The generator.</param>
    /// <param name="parsed">What was parsed.</param>
    /// <param name="generator">The name of the generator.</param>
    /// <param name="emit">Writes the file.</param>
    /// <param name="keyOf">Gives by what a model is left out.</param>
    /// <param name="leftOut">Which models are left out.</param>
    public static void RegisterFiles<TModel, TKey>(
        this IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<Parsed<TModel>> parsed,
        string generator,
        Func<TModel, SourceWriter> emit,
        Func<TModel, TKey> keyOf,
        IncrementalValueProvider<EquatableArray<TKey>> leftOut)
        where TModel : class, ITypeModel, IEquatable<TModel>
        where TKey : IEquatable<TKey>
    {
        var models = Models(context, parsed, generator);
        var names = Collisions(models, generator).Combine(leftOut).Select(static (pair, _) => new FileNames<TKey>(pair.Left, pair.Right));
        Register(context, models, names, keyOf, generator, emit);
    }

    private static IncrementalValuesProvider<TModel> Models<TModel>(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<Parsed<TModel>> parsed, string generator)
        where TModel : class, ITypeModel, IEquatable<TModel>
    {
        var failures = parsed.Where(static p => p.Failure is not null).Select(static (p, _) => p.Failure!);
        context.RegisterSourceOutput(failures, static (output, failure) => output.ReportDiagnostic(failure.ToDiagnostic()));
        return parsed.Where(static p => p.Model is not null).Select(static (p, _) => p.Model!).WithTrackingName(StepNames.Models(generator));
    }

    private static IncrementalValueProvider<EquatableArray<string>> Collisions<TModel>(IncrementalValuesProvider<TModel> models, string generator)
        where TModel : class, ITypeModel =>
        models.Select(static (m, _) => m.HintName).Collect().Select(static (names, _) => CaseCollisions(names))
            .WithTrackingName(StepNames.Collisions(generator));

    private static void Register<TModel, TKey>(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<TModel> models,
        IncrementalValueProvider<FileNames<TKey>> names,
        Func<TModel, TKey> keyOf,
        string generator,
        Func<TModel, SourceWriter> emit)
        where TModel : class, ITypeModel
        where TKey : IEquatable<TKey>
    {
        var files = models.Combine(names).WithTrackingName(StepNames.Files(generator));
        context.RegisterSourceOutput(files, (output, file) =>
        {
            if (file.Right.LeftOut.IsEmpty || !file.Right.LeftOut.Contains(keyOf(file.Left)))
            {
                Write(output, file.Left, file.Right.Hashed, generator, emit);
            }
        });
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

using System.ComponentModel.DataAnnotations;
using System.Reflection;
using ValidatorRs.DataAnnotations;
using ValidatorRs.Rules;
using ValidatorRs.Running;

namespace ValidatorRs.Async;

/// <summary>Asks an object that judges itself asynchronously: by our interface, or .NET 11's, known by its name and its method.</summary>
internal sealed class AsyncValidatableObjectRule(MethodInfo? method) : AsyncRule("validatableobject")
{
    public static AsyncValidatableObjectRule? Find(Type type)
    {
        if (typeof(IAsyncValidatableObject).IsAssignableFrom(type))
        {
            return new AsyncValidatableObjectRule(null);
        }

        var theirs = type.GetInterfaces().FirstOrDefault(i => i.Name == nameof(IAsyncValidatableObject));
        var method = theirs?.GetMethod("ValidateAsync", [typeof(ValidationContext), typeof(CancellationToken)]);
        return method is not null && typeof(IAsyncEnumerable<ValidationResult>).IsAssignableFrom(method.ReturnType) ? new AsyncValidatableObjectRule(method) : null;
    }

    public override string Message(string displayName) => $"{displayName} is not valid.";

    public override async ValueTask<IReadOnlyList<ValidationResult>> CheckAsync(AsyncQuestion question, RunSettings settings, CancellationToken cancellationToken)
    {
        var target = question.Value!;
        var context = new ValidationContext(target, settings.Services, null);
        var results = target is IAsyncValidatableObject ours
            ? ours.ValidateAsync(context, cancellationToken)
            : (IAsyncEnumerable<ValidationResult>)method!.Invoke(target, BindingFlags.DoNotWrapExceptions, null, [context, cancellationToken], null)!;
        var wrong = new List<ValidationResult>();
        await foreach (var result in results.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (result is not null)
            {
                wrong.Add(result);
            }
        }

        return wrong;
    }

    protected override bool Apply(AsyncVerdict verdict, object? value, ref Sink sink)
    {
        if (verdict.Failure is not null)
        {
            return base.Apply(verdict, value, ref sink);
        }

        ValidatableObjectRule.Report(this, verdict.Results, value!.GetType(), ref sink);
        return true;
    }
}

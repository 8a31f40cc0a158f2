using System.Reflection;
using ValidatorRs.Running;

namespace ValidatorRs.Rules;

/// <summary><c>validateFn=Method</c>: asks a method of the value itself, <c>Validate</c> when none is named.</summary>
/// <remarks>The method takes nothing and returns true when all is well, or null when all is well and otherwise the message or the exception that says what is not.</remarks>
internal sealed class MethodRule(string method) : Rule("validateFn", method), IScopedRule
{
    public override NullHandling Nulls => NullHandling.Fail;

    public override RuleCall? Bind(Type valueType)
    {
        var type = Nullable.GetUnderlyingType(valueType) ?? valueType;
        if (Method(type) is not null)
        {
            return new ScopedCall(this);
        }

        return Dynamic.IsOpen(type) ? null : throw new FormatException($"{type.Name} has no method 'bool {method}()', 'string? {method}()' or 'Exception? {method}()'");
    }

    public override string Message(string displayName) => $"{displayName} is not valid.";

    public bool Holds(object? value, object? owner, ref Sink sink)
    {
        var verdict = Method(value!.GetType())?.Invoke(value, BindingFlags.DoNotWrapExceptions, null, null, null);
        sink.Note = verdict switch
        {
            string message => message,
            Exception exception => exception.Message,
            _ => null,
        };
        return verdict is null or true;
    }

    private MethodInfo? Method(Type type) =>
        type.GetMethod(method, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, Type.EmptyTypes) is { } found
        && (found.ReturnType == typeof(bool) || found.ReturnType == typeof(string) || typeof(Exception).IsAssignableFrom(found.ReturnType))
            ? found
            : null;
}

using ValidatorRs.Plans;

namespace ValidatorRs.Running;

/// <summary>Continues a validation on a fresh thread when the stack runs out, so that depth is limited by memory only.</summary>
internal static class StackHop
{
    private const int StackBytes = 16 * 1024 * 1024;

    public static Sink Run(Plan plan, object value, Sink sink)
    {
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() => Continue(plan, value, ref sink, ref failure), StackBytes) { IsBackground = true };
        thread.Start();
        thread.Join();
        failure?.Throw();
        return sink;
    }

    private static void Continue(Plan plan, object value, ref Sink sink, ref System.Runtime.ExceptionServices.ExceptionDispatchInfo? failure)
    {
        try
        {
            plan.Run(value, ref sink);
        }
        catch (Exception exception)
        {
            failure = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(exception);
        }
    }
}

using System.Runtime.ExceptionServices;

namespace ValidatorRs.Tests;

/// <summary>Runs tests on threads whose stack is soon used up: depth is reached with little data, and a collection has few frames to walk.</summary>
internal static class SmallStack
{
    private const int Bytes = 256 * 1024;

    /// <summary>Runs something on so many threads, and ends when all have.</summary>
    public static void Run(int threads, Action action)
    {
        var failures = new ExceptionDispatchInfo?[threads];
        var running = Enumerable.Range(0, threads).Select(i => new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception exception)
                {
                    failures[i] = ExceptionDispatchInfo.Capture(exception);
                }
            },
            Bytes)).ToList();
        running.ForEach(t => t.Start());
        running.ForEach(t => t.Join());
        Array.Find(failures, f => f is not null)?.Throw();
    }
}

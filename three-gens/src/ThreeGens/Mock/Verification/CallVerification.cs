using System.Globalization;
using System.Runtime.CompilerServices;
using ThreeGens.Mocks;

namespace ThreeGens;

/// <summary>Waits for calls that another thread will make.</summary>
public static class CallVerification
{
    /// <summary>Waits until the call was made often enough, then verifies the count.</summary>
    /// <param name="call">The call.</param>
    /// <param name="timeout">The longest wait.</param>
    /// <param name="times">The wished count, or null for at least once. With a lower end of 0 the whole time is waited.</param>
    /// <param name="clock">The clock that measures the timeout, or null for the system's.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="MockException">The time passed, or the call was made too often.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task WithinAsync<TCall>(
        this TCall call,
        TimeSpan timeout,
        Times? times = null,
        TimeProvider? clock = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0,
        CancellationToken cancellationToken = default)
        where TCall : struct, ICallQuery
    {
        var wished = times ?? Times.AtLeastOnce;
        clock ??= TimeProvider.System;
        var start = clock.GetTimestamp();
        while (true)
        {
            var next = call.Member.NextCallAsync();
            var count = call.Count();
            var left = timeout - clock.GetElapsedTime(start);
            var isDecided = wished.AtLeastCount > 0 ? count >= wished.AtLeastCount : !wished.Includes(count);
            if (isDecided || left <= TimeSpan.Zero)
            {
                if (!wished.Includes(count))
                {
                    var within = string.Create(CultureInfo.InvariantCulture, $" within {timeout.TotalMilliseconds} ms");
                    throw new MockException(FailedVerification.Describe(call, wished, count, SourceLine.Of(file, line), within));
                }

                return;
            }

            try
            {
                await next.WaitAsync(left, clock, cancellationToken);
            }
            catch (TimeoutException)
            {
                // The loop counts once more and decides.
            }
        }
    }

    /// <summary>Makes the exception of a verification that failed.</summary>
    internal static MockException Failed<TCall>(TCall call, Times times, int count, string file, int line)
        where TCall : struct, ICallQuery => new(FailedVerification.Describe(call, times, count, SourceLine.Of(file, line)));
}

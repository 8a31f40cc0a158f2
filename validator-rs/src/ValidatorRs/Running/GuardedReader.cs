using System.Collections;

namespace ValidatorRs.Running;

/// <summary>Enumerates a sequence whose every part may throw; what is done with the elements is not guarded.</summary>
internal sealed class GuardedReader(IEnumerable elements)
{
    private IEnumerator? _enumerator;

    public bool MoveNext(out object? element, ref Sink sink)
    {
        element = null;
        try
        {
            _enumerator ??= elements.GetEnumerator();
            if (!_enumerator.MoveNext())
            {
                return false;
            }

            element = _enumerator.Current;
            return true;
        }
        catch (Exception exception) when (Interpreter.IsUserFault(exception))
        {
            return Report(exception, ref sink);
        }
    }

    /// <summary>Tells, at the limit, whether the sequence is walked further.</summary>
    public bool GoesOn(ref int limit, ref Sink sink)
    {
        try
        {
            return SequenceWalk.GoesOn(elements, ref limit, ref sink);
        }
        catch (Exception exception) when (Interpreter.IsUserFault(exception))
        {
            return Report(exception, ref sink);
        }
    }

    public void Close(ref Sink sink)
    {
        try
        {
            (_enumerator as IDisposable)?.Dispose();
        }
        catch (Exception exception) when (Interpreter.IsUserFault(exception))
        {
            Report(exception, ref sink);
        }
    }

    private static bool Report(Exception exception, ref Sink sink)
    {
        sink.Note = exception;
        sink.Fail(UnreadableRule.OfElements, null);
        return false;
    }
}

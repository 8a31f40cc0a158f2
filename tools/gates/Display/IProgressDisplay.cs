using Gates.Running;

namespace Gates.Display;

/// <summary>Shows a run while it goes on.</summary>
internal interface IProgressDisplay
{
    /// <summary>Hears that a gate has begun.</summary>
    void Started(IGate gate, int number, int total);

    /// <summary>Hears a line that a program under a gate has written; called from several threads.</summary>
    void Heard(string line);

    /// <summary>Hears that a gate has ended.</summary>
    void Finished(GateRun run);
}

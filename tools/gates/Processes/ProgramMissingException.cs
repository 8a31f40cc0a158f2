namespace Gates.Processes;

/// <summary>Says that a program a gate needs is not on PATH.</summary>
internal sealed class ProgramMissingException(string program, Exception inner)
    : Exception($"'{program}' cannot be started ({inner.Message}); install it and put it on PATH.", inner);

namespace Gates.Processes;

/// <summary>Starts programs and waits for them.</summary>
internal interface IProcessRunner
{
    /// <summary>Runs a program to its end; a non-zero exit code is a result, not an exception.</summary>
    /// <exception cref="ProgramMissingException">The program is not installed.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the program and its children have been stopped.</exception>
    Task<ProcessResult> RunAsync(ProcessRequest request, CancellationToken cancellationToken);
}

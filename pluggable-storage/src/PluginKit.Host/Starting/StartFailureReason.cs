namespace PluginKit.Host.Starting;

/// <summary>Names why a plugin did not become ready.</summary>
public enum StartFailureReason
{
    /// <summary>There is no such file, or it is not a file.</summary>
    ExecutableNotFound,

    /// <summary>The file may not be executed.</summary>
    NotExecutable,

    /// <summary>The file is for another processor or system, or no program at all.</summary>
    WrongFormat,

    /// <summary>The interpreter named in the script's first line, or the program loader, is not there.</summary>
    InterpreterMissing,

    /// <summary>The file's SHA-256 is not the one demanded.</summary>
    ChecksumMismatch,

    /// <summary>The system refused to start it for another reason.</summary>
    LaunchRefused,

    /// <summary>The process ended before it wrote a handshake line.</summary>
    ExitedBeforeHandshake,

    /// <summary>It wrote something else than a handshake line.</summary>
    NotAHandshake,

    /// <summary>It wrote a handshake line with a wrong field.</summary>
    BadHandshake,

    /// <summary>It wrote no line in time.</summary>
    HandshakeTimeout,

    /// <summary>The process ended right after its handshake line.</summary>
    ExitedAfterHandshake,

    /// <summary>Nothing answers at the address of the line.</summary>
    CannotConnect,

    /// <summary>The program at the address belongs to another user.</summary>
    WrongPeer,

    /// <summary>The TLS handshake failed, or the certificate was not the one of the line.</summary>
    TlsFailed,

    /// <summary>It answers, but did not say SERVING in time.</summary>
    NotServing,

    /// <summary>The program loader did not find a shared library; the message names it.</summary>
    LibraryMissing,

    /// <summary>There is no process to attach to.</summary>
    ProcessNotFound,
}

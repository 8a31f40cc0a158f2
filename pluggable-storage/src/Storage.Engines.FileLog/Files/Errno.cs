namespace Storage.Engines.FileLog.Files;

/// <summary>The error numbers of Linux that the engine tells apart.</summary>
internal static class Errno
{
    internal const int NotPermitted = 1;
    internal const int InputOutput = 5;
    internal const int PermissionDenied = 13;
    internal const int NoSpace = 28;
    internal const int ReadOnlyFileSystem = 30;
    internal const int QuotaExceeded = 122;

    internal static bool IsOutOfSpace(Exception failure) => failure is IOException { HResult: NoSpace or QuotaExceeded };
}
